import { slices } from '../slices.ts';
import { LONGEST_TEXT, type WorkbookLimits } from './limits.ts';
import { partsOf } from './parts.ts';
import { columnName, columnNumber } from './places.ts';
import { readWorkbook, type Sheet } from './read.ts';
import { broken } from './unreadable.ts';
import { asStored } from './words.ts';
import { openArchive } from './zip.ts';
import { withPart } from './zip-write.ts';

/** Texts for cells of one sheet: by row from 1, then by the column's letters. */
export type Filling = { sheet: string; cells: ReadonlyMap<number, ReadonlyMap<string, string>> };

const ROW = /<((?:[\w.-]+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;
const CELL = /<((?:[\w.-]+:)?)c\b([^>]*?)(?:\/>|>[\s\S]*?<\/\1c>)/g;
const placeIn = (attributes: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];

const xml = (text: string): string =>
  asStored(text).replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/**
 * Somebody's own workbook with texts written into cells of one sheet, and every other cell, part and look as it was. It is
 * read again before it is given back: throws Unreadable where any other cell would read otherwise.
 */
export async function fillWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  { sheet, cells }: Filling,
): Promise<Uint8Array<ArrayBuffer>> {
  const archive = openArchive(bytes, limits);
  const part = (await partsOf(archive)).sheets.find(({ name }) => name === sheet)?.part;
  if (!part) throw broken();
  let before = '';
  for await (const piece of archive.text(part)) before += piece;
  const filled = await withPart(bytes, part, await filledSheet(before, cells));
  const [was, is] = await Promise.all([
    readWorkbook(bytes, limits),
    readWorkbook(filled, { bytes: limits.bytes * 2, cells: limits.cells * 2 }),
  ]);
  const left = (sheets: readonly Sheet[]) => sheets.map((one) => untouched(one, sheet, cells));
  if (!(await areAlike(left(was), left(is)))) throw broken();
  return filled;
}

/** Whether two workbooks read alike, cell by cell. */
async function areAlike(was: readonly Sheet[], is: readonly Sheet[]): Promise<boolean> {
  const bare = (sheets: readonly Sheet[]) => sheets.map(({ cells, ...sheet }) => ({ ...sheet, cells: cells.length }));
  if (JSON.stringify(bare(was)) !== JSON.stringify(bare(is))) return false;
  const slice = slices();
  for (const [at, { cells }] of was.entries())
    for (const [i, cell] of cells.entries()) {
      if (i % 100 === 0) await slice();
      if (JSON.stringify(cell) !== JSON.stringify(is[at]?.cells[i])) return false;
    }
  return true;
}

const untouched = (one: Sheet, sheet: string, filled: Filling['cells']): Sheet => ({
  ...one,
  cells: one.cells.filter(({ row, column }) => one.name !== sheet || !filled.get(row)?.has(column)),
});

/** The part of a sheet with its cells. How far it reaches is said anew by whoever opens it (18.3.1.35 is optional). */
async function filledSheet(part: string, cells: Filling['cells']): Promise<string> {
  const sheet = part.replace(/<((?:[\w.-]+:)?)dimension\b[^>]*?(?:\/>|><\/\1dimension>)/, '');
  const slice = slices();
  const pieces: string[] = [];
  let [number, done] = [0, 0];
  for (const { 0: whole, 1: prefix = '', 2: attributes = '', 3: body = '', index } of sheet.matchAll(ROW)) {
    await slice();
    number = Number(placeIn(attributes, 'r') ?? number + 1);
    const texts = cells.get(number);
    if (!texts) continue;
    const kept = attributes.replace(/\sspans\s*=\s*["'][^"']*["']/, '');
    const row = `<${prefix}row${kept}>${filledRow(body, prefix, number, texts)}</${prefix}row>`;
    pieces.push(sheet.slice(done, index), row);
    done = index + whole.length;
  }
  return [...pieces, sheet.slice(done)].join('');
}

/** The cells of a row in the order of their columns; a new one looks like the last that stood before it. */
function filledRow(body: string, prefix: string, row: number, texts: ReadonlyMap<string, string>): string {
  let column = 0;
  const found = [...body.matchAll(CELL)].map(([whole, , attributes = '']) => {
    const place = placeIn(attributes, 'r')?.replace(/\d+$/, '');
    column = place ? columnNumber(place) : column + 1;
    return { column, look: placeIn(attributes, 's'), whole };
  });
  const theirs = found.filter((one) => !texts.has(columnName(one.column)));
  const ours = [...texts].map(([name, text]) => {
    const at = columnNumber(name);
    const look = theirs.findLast((one) => one.column < at && one.look)?.look;
    const head = `<${prefix}c r="${name}${row}"${look ? ` s="${look}"` : ''} t="inlineStr">`;
    const shown = text.slice(0, LONGEST_TEXT);
    const words = `<${prefix}is><${prefix}t xml:space="preserve">${xml(shown)}</${prefix}t></${prefix}is>`;
    return { column: at, whole: `${head}${words}</${prefix}c>` };
  });
  return [...theirs, ...ours]
    .sort((a, b) => a.column - b.column)
    .map(({ whole }) => whole)
    .join('');
}
