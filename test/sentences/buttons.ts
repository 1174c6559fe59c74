type Json = Record<string, unknown>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const partsOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isJson(value) ? Object.values(value) : [];

/** A button somebody may press: its label, what it asks for, and the fields of the form it submits. */
export type Pressable = { label: string; value: Json; fields?: Json[] };

const isField = (part: unknown): part is Json =>
  isJson(part) && typeof part.name === 'string' && part.tag !== 'button' && part.tag !== 'form';
const fieldsIn = (part: unknown): Json[] => [...(isField(part) ? [part] : []), ...partsOf(part).flatMap(fieldsIn)];

function asked({ behaviors }: Json): Json | undefined {
  const back = Array.isArray(behaviors) ? behaviors.find((one) => isJson(one) && one.type === 'callback') : undefined;
  return isJson(back?.value) ? back.value : undefined;
}

const labelOf = ({ text }: Json): string => (isJson(text) ? String(text.content) : '');

/** Every button of a card, those of a form with the form's fields. */
export function pressablesIn(card: unknown, around?: Json[]): Pressable[] {
  const fields = isJson(card) && card.tag === 'form' ? fieldsIn(card.elements) : around;
  const value = isJson(card) && card.tag === 'button' ? asked(card) : undefined;
  const own = isJson(card) && value ? [{ label: labelOf(card), value, ...(fields ? { fields } : {}) }] : [];
  return [...own, ...partsOf(card).flatMap((part) => pressablesIn(part, fields))];
}

const options = ({ options: all }: Json): string[] =>
  Array.isArray(all) ? all.flatMap((one) => (isJson(one) ? [String(one.value)] : [])) : [];

/** What somebody in a hurry leaves in a field: what stands there, else the first that can be taken. */
function hasty(field: Json, tomorrow: string): unknown {
  const [first = ''] = options(field);
  if (field.tag === 'checker') return field.checked;
  if (field.name === 'recent') return first;
  if (field.tag === 'select_static') return field.initial_option ?? (field.required ? first : undefined);
  if (field.tag === 'date_picker') return field.initial_date ?? (field.required ? `${tomorrow} +0800` : undefined);
  if (field.tag === 'input') return field.default_value || (field.required ? '到现场看过了' : '');
  return field.selected_values ?? (field.required ? [first] : undefined);
}

/** A form filled in by somebody in a hurry, but for what is given. */
export const filled = (fields: Json[], given: Json, tomorrow: string): Json => ({
  ...Object.fromEntries(fields.map((field) => [String(field.name), hasty(field, tomorrow)])),
  // Who says where it is picks none of the last places.
  ...(given.detail === undefined && given.estate === undefined ? {} : { recent: undefined }),
  ...given,
});
