import { isObject, type JsonObject, objectsOf, textOf } from '../json.ts';
import { FORM_FIELDS } from './form-fields.ts';
import { textsIn } from './texts.ts';

/** A component one can operate, with the form it stands in. */
export type Operable = { tag: string; component: JsonObject; form?: JsonObject };

const OPERABLE: ReadonlySet<string> = new Set([...FORM_FIELDS, 'overflow', 'interactive_container']);

/** Every operable component of a card in reading order, inside columns, panels, containers and forms too. */
export function operables(card: JsonObject): Operable[] {
  const found: Operable[] = [];
  const visit = (node: unknown, form?: JsonObject): void => {
    if (Array.isArray(node)) for (const item of node) visit(item, form);
    if (!isObject(node)) return;
    const tag = textOf(node.tag);
    if (tag && OPERABLE.has(tag)) found.push({ tag, component: node, form });
    const inner = tag === 'form' ? node : form;
    for (const [key, child] of Object.entries(node))
      if (!['value', 'chart_spec', 'rows'].includes(key)) visit(child, inner);
  };
  if (isObject(card.body)) visit(card.body.elements);
  return found;
}

const content = (node: unknown): string | undefined => (isObject(node) ? textOf(node.content) : undefined);

/** What the eye reads on a component, and its name: any of them may be used to point at it. */
export function labelsOf({ tag, component }: Operable): string[] {
  const name = textOf(component.name);
  const own = [content(component.text), content(component.label), content(component.placeholder), name];
  const options = tag === 'overflow' ? objectsOf(component.options).map((option) => content(option.text)) : [];
  const inside = tag === 'interactive_container' ? containerLabels(component) : [];
  return [...own, ...options, ...inside].filter((label) => label !== undefined).filter((label) => label !== '');
}

/** A pressable container is known by each text in it and by all of them together. */
function containerLabels(component: JsonObject): string[] {
  const texts = textsIn(component.elements);
  return [...texts, ...texts.map((text) => text.replaceAll(/\*\*|<[^>]*>/g, '')), texts.join('')];
}

const spaceless = (label: string): string => label.replaceAll(/\s+/g, '');

/** The components with this label; white space does not count. */
export const labelled = (card: JsonObject, label: string): Operable[] =>
  operables(card).filter((operable) => labelsOf(operable).some((known) => spaceless(known) === spaceless(label)));

/** The fields of a form: everything that is submitted under its name. */
export const formFields = (card: JsonObject, form: JsonObject): Operable[] =>
  operables(card).filter(
    (operable) => operable.form === form && operable.tag !== 'button' && textOf(operable.component.name),
  );

/** The text of an option, or its value where it has none. */
export const optionLabel = (option: JsonObject): string => content(option.text) ?? textOf(option.value) ?? '';
