import type { ErrorObject } from 'ajv/dist/2020.js';
import { isObject, type JsonObject, parseJson, textOf } from '../json.ts';
import { references } from './references.ts';
import { schemaErrors } from './schema.ts';
import { CARD_LIMITS, checkCard, type Finding } from './semantic.ts';

/** Why the platform will not take a card: the number and words it would use. */
export type CardRefusal = { subCode: number; msg: string };

/** What the platform checks a card against besides the card itself. */
export type CardSurroundings = {
  maxElements: number;
  maxTables: number;
  refuseDeprecated: boolean;
  refuseUnknownTextSize: boolean;
  knowsPerson: (id: string) => boolean;
  knowsPicture: (key: string) => boolean;
  /** Whether this chat lets the bot mention everybody. */
  mayMentionAll: boolean;
};

const UNPARSED = 'parse card json err, please check whether the card json is correct';
const GONE_TAGS = new Set(['action', 'note', 'actions']);

const SUB_CODES: Record<string, number> = {
  elements: 11310,
  tables: 11310,
  md_tables: 11310,
  depth: 11310,
  row_key: 200915,
  chart_js: 200550,
  name_missing: 200530,
  dup_name: 200530,
  dup_audio_id: 300230,
  audio_forward: 300220,
};
const SUB_TEXTS: Record<string, string> = {
  elements: 'element exceeds the limit',
  tables: 'card table number over limit',
  md_tables: 'card table number over limit',
};

/** The card in a message's content, or why the platform refuses it (code 230099 with these words). */
export function judgeCard(content: string, around: CardSurroundings): { card: JsonObject } | CardRefusal {
  const card = parseJson(content);
  if (!isObject(card)) return { subCode: 200621, msg: `ErrMsg: ${UNPARSED}` };
  const refusal = judgeParsedCard(card, around);
  return refusal ?? { card };
}

/** Why the platform refuses this card, or undefined when it takes it. */
export function judgeParsedCard(card: JsonObject, around: CardSurroundings): CardRefusal | undefined {
  if (card.type === 'template') return { subCode: 200380, msg: 'ErrMsg: template is not visible to app' };
  if (card.schema !== '2.0')
    return { subCode: 200621, msg: `ErrMsg: ${UNPARSED}; ErrorValue: this sandbox speaks schema 2.0 only` };
  const violation = schemaErrors(card, around.refuseDeprecated)[0];
  if (violation) return fromSchema(card, violation);
  const limits = { ...CARD_LIMITS, maxElements: around.maxElements, maxTables: around.maxTables };
  // The size is judged apart, with its own code (230025).
  const ignored = new Set(['size', ...(around.refuseUnknownTextSize ? [] : ['unknown_text_size'])]);
  const finding = checkCard(card, limits).find(({ code }) => !ignored.has(code));
  if (finding) return fromFinding(card, finding);
  return fromReferences(card, around);
}

function fromSchema(card: JsonObject, error: ErrorObject): CardRefusal {
  const path = error.instancePath.split('/').slice(1);
  const where = errPath(card, path);
  if (error.keyword === 'additionalProperties') {
    const property = textOf(error.params.additionalProperty) ?? '';
    return {
      subCode: 200621,
      msg: `${where}; ErrMsg: ${UNPARSED}; ErrorValue: unknown property: ${property}, path: [${path.join(', ')}]`,
    };
  }
  const value = textOf(error.data);
  if (error.keyword === 'enum' && path.at(-1) === 'tag' && value !== undefined && GONE_TAGS.has(value))
    return {
      subCode: 200861,
      msg: `${where}; ErrMsg: cards of schema V2 no longer support this capability; ErrorValue: unsupported tag ${value}`,
    };
  const shown = JSON.stringify(error.data)?.slice(0, 200);
  return {
    subCode: 200621,
    msg: `${where}; ErrMsg: ${UNPARSED}, ${error.message ?? error.keyword}; ErrorValue: ${shown}`,
  };
}

const fromFinding = (card: JsonObject, { code, path, msg }: Finding): CardRefusal => ({
  subCode: SUB_CODES[code] ?? 200621,
  msg: `${errPath(card, path)}; ErrMsg: ${SUB_TEXTS[code] ?? code}; ErrorValue: ${msg}`,
});

function fromReferences(card: JsonObject, around: CardSurroundings): CardRefusal | undefined {
  const { people, pictures, everybody } = references(card);
  const stranger = people.find((id) => !around.knowsPerson(id));
  if (stranger !== undefined) return { subCode: 100290, msg: `ErrMsg: invalid user resource; ErrorValue: ${stranger}` };
  if (everybody && !around.mayMentionAll)
    return { subCode: 100290, msg: 'ErrMsg: at all is not permitted in this chat' };
  const unknown = pictures.find((key) => !around.knowsPicture(key));
  if (unknown !== undefined) return { subCode: 200570, msg: `ErrMsg: invalid image keys; ErrorValue: ${unknown}` };
  return undefined;
}

/** `ErrPath: ROOT -> body -> elements -> [2](tag: button) -> text`, as the platform points into a card. */
function errPath(card: JsonObject, path: (string | number)[]): string {
  let node: unknown = card;
  const steps = path.map((step) => {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined;
    const tag = isObject(node) ? textOf(node.tag) : undefined;
    const name = /^\d+$/.test(String(step)) ? `[${step}]` : String(step);
    return tag ? `${name}(tag: ${tag})` : name;
  });
  return `ErrPath: ${['ROOT', ...steps].join(' -> ')}`;
}
