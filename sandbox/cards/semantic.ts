import { isObject, type JsonObject, objectsOf, textOf } from '../json.ts';
import { checkComponent } from './semantic-component.ts';
import type { FormSeen, Walk } from './walk.ts';

/** One thing wrong with a card that a JSON schema cannot say; `path` leads to the place in the card. */
export type Finding = { code: string; path: (string | number)[]; msg: string };

/** The ceilings of one card; bytes are of its compact JSON in UTF-8. */
export type CardLimits = { maxBytes: number; maxElements: number; maxTables: number; maxDepth: number };

/** The documented ceilings (structure page and table page of card JSON 2.0). */
export const CARD_LIMITS: CardLimits = { maxBytes: 30 * 1024, maxElements: 200, maxTables: 5, maxDepth: 5 };

const CONTAINERS = new Set(['column_set', 'form', 'interactive_container', 'collapsible_panel']);
const COLOUR_KEYS = ['text_color', 'background_style', 'background_color', 'border_color', 'fill_color'];
const COLOUR =
  /^(?:|default|bg-white|white|laser|neutral|none|(?:blue|carmine|green|indigo|lime|orange|purple|red|sunflower|turquoise|violet|wathet|yellow|grey)(?:-\d{2,4})?)$/;
const TEXT_SIZE =
  /^(?:heading(?:-[0-4])?|normal|notation|xxxx-large|xxx-large|xx-large|x-large|large|medium|small|x-small)$/;
const OPAQUE = new Set(['chart_spec', 'value', 'rows']);

const styleKeys = (card: JsonObject, kind: string): Set<string> => {
  const config = isObject(card.config) ? card.config : {};
  const style = isObject(config.style) ? config.style : {};
  return new Set(Object.keys(isObject(style[kind]) ? style[kind] : {}));
};

/**
 * Everything wrong with a card JSON 2.0 beyond its schema: sizes, counts, nesting, names, tables, colours.
 * Every object with a string `tag` counts as one element (the platform's own counting is not published).
 */
export function checkCard(card: JsonObject, limits: CardLimits = CARD_LIMITS): Finding[] {
  const found: Finding[] = [];
  const add: Walk['add'] = (code, path, msg) => found.push({ code, path, msg });
  const seen: Walk = {
    add,
    elementIds: new Set(),
    names: new Set(),
    audioIds: new Set(),
    tables: 0,
    hasAudio: false,
  };
  const colours = styleKeys(card, 'color');
  const sizes = styleKeys(card, 'text_size');
  let elements = 0;

  const bytes = new TextEncoder().encode(JSON.stringify(card)).length;
  if (bytes > limits.maxBytes) add('size', [], `${bytes} bytes > ${limits.maxBytes}`);

  const visit = (node: unknown, path: (string | number)[], form: FormSeen | undefined, depth: number): void => {
    if (Array.isArray(node)) {
      for (const [at, item] of node.entries()) visit(item, [...path, at], form, depth);
      return;
    }
    if (!isObject(node)) return;
    const tag = textOf(node.tag);
    let inner = form;
    let level = depth;
    if (tag) {
      elements += 1;
      if (CONTAINERS.has(tag)) level += 1;
      if (CONTAINERS.has(tag) && level > limits.maxDepth) add('depth', path, `container depth ${level}`);
      if (tag === 'form') inner = { submits: 0 };
      checkComponent(node, tag, path, form, seen);
      const size = textOf(node.text_size);
      if (size !== undefined && !TEXT_SIZE.test(size) && !sizes.has(size))
        add('unknown_text_size', [...path, 'text_size'], size);
    }
    for (const key of COLOUR_KEYS) {
      const colour = textOf(node[key]);
      if (colour !== undefined && !COLOUR.test(colour) && !colours.has(colour))
        add('unknown_color', [...path, key], colour);
    }
    for (const [key, child] of Object.entries(node)) if (!OPAQUE.has(key)) visit(child, [...path, key], inner, level);
    if (tag === 'form' && inner?.submits === 0) add('form_no_submit', path, 'form without a submit button');
  };

  visit(card.header, ['header'], undefined, 0);
  if (isObject(card.body)) visit(objectsOf(card.body.elements), ['body', 'elements'], undefined, 0);

  if (elements > limits.maxElements) add('elements', [], `${elements} > ${limits.maxElements}`);
  if (seen.tables > limits.maxTables) add('tables', [], `${seen.tables} > ${limits.maxTables}`);
  const forwards = isObject(card.config) ? card.config.enable_forward : undefined;
  if (seen.hasAudio && forwards !== false)
    add('audio_forward', ['config', 'enable_forward'], 'audio cards need enable_forward:false');
  return found;
}
