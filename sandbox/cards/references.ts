import { isObject, type JsonObject, textOf } from '../json.ts';

/** What a card points at outside itself. */
export type References = { people: string[]; pictures: string[]; everybody: boolean };

const AT = /<at\s+(?:id|ids|user_id)=["']?([^"'\s>]+)["']?\s*\/?>/g;
const PERSON = /<person\s+id\s*=\s*["']?([^"'\s>]+)["']?/g;
const MARKDOWN_PICTURE = /!\[[^\]]*\]\(([^)\s]+)\)/g;
const MARKUP = new Set(['markdown', 'lark_md']);

/** Every person and picture a card names: components, mentions and pictures in markdown (a picker's unknown options are simply not offered). */
export function references(card: JsonObject): References {
  const found: References = { people: [], pictures: [], everybody: false };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (!isObject(node)) return;
    fromComponent(node, found);
    for (const [key, child] of Object.entries(node)) if (key !== 'value' && key !== 'chart_spec') visit(child);
  };
  visit(card.header);
  visit(card.body);
  return found;
}

function fromComponent(node: JsonObject, found: References) {
  const tag = textOf(node.tag) ?? '';
  const picture = textOf(node.img_key);
  if (picture) found.pictures.push(picture);
  if (MARKUP.has(tag)) fromMarkup(textOf(node.content) ?? '', found, tag === 'markdown');
  if (tag === 'person') found.people.push(textOf(node.user_id) ?? '');
  if (tag === 'person_list' && node.drop_invalid_user_id !== true && Array.isArray(node.persons))
    found.people.push(...node.persons.filter(isObject).map((person) => textOf(person.id) ?? ''));
  if (tag === 'table' && Array.isArray(node.rows))
    for (const row of node.rows) if (isObject(row)) fromRow(node, row, found);
}

function fromMarkup(markup: string, found: References, pictures: boolean) {
  for (const [, ids = ''] of markup.matchAll(AT))
    for (const id of ids.split(',')) {
      if (id === 'all') found.everybody = true;
      else found.people.push(id);
    }
  for (const [, id = ''] of markup.matchAll(PERSON)) found.people.push(id);
  if (pictures) for (const [, key = ''] of markup.matchAll(MARKDOWN_PICTURE)) found.pictures.push(key);
}

/** Cells of markdown columns may mention people; cells of persons columns are ids. */
function fromRow(table: JsonObject, row: JsonObject, found: References) {
  if (!Array.isArray(table.columns)) return;
  for (const column of table.columns.filter(isObject)) {
    const cell = row[textOf(column.name) ?? ''];
    if (column.data_type === 'markdown' || column.data_type === 'lark_md')
      fromMarkup(textOf(cell) ?? '', found, column.data_type === 'markdown');
    if (column.data_type === 'persons')
      found.people.push(...(Array.isArray(cell) ? cell : [cell]).filter((id) => typeof id === 'string'));
  }
}
