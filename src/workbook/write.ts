import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { LONGEST_TEXT } from './limits.ts';
import { asStored } from './words.ts';

/** What a cell is by its type alone: a text, however much it looks like a number, or a number to reckon with. */
export type WrittenCell = string | number;

/** A sheet to be written: its name (31 characters at most), a header and the rows below. */
export type WrittenSheet = { name: string; header: readonly string[]; rows: readonly (readonly WrittenCell[])[] };

/** Characters of a column at least and at most; a Chinese one is two wide. */
const [NARROWEST, WIDEST] = [8, 60];

/** Wide enough for the longest line of a column, within what a screen shows. */
function widthOf(texts: readonly string[]): number {
  const lines = texts.flatMap((text) => text.split('\n'));
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest * 2));
}

/** Text whatever it begins with (format @): = + - and @ stay what was written and compute nothing. */
function textCell(text: string, more: CellObject = {}): CellObject {
  if (text.length > LONGEST_TEXT) throw new RangeError(`a cell holds ${LONGEST_TEXT} characters, not ${text.length}`);
  return { type: String, value: asStored(text), format: '@', alignVertical: 'top', wrap: true, ...more };
}

/** Of the program's own look, so that it adds up whatever the column is called. */
const numberCell = (value: number): CellObject => ({ type: Number, value, alignVertical: 'top' });

const cellOf = (cell: WrittenCell): CellObject => (typeof cell === 'number' ? numberCell(cell) : textCell(cell));

/** A row with a cell, if an empty one, under every header. */
const padded = (row: readonly WrittenCell[], length: number): readonly WrittenCell[] =>
  Array.from({ length: Math.max(length, row.length) }, (_, i) => row[i] ?? '');

/** Gives each column the look of its cell under the header, so that what is typed below text is text as well. */
function styleColumns(sheet: string): string {
  const looks = [...sheet.matchAll(/<c(?=[^>]* r="[A-Z]+2")[^>]* s="(\d+)"/g)].map(([, look]) => look);
  let column = 0;
  return sheet.replace(/<col /g, () => {
    const look = looks[column++];
    if (!look) throw new Error('a cell under the header has no style');
    return `<col style="${look}" `;
  });
}

/**
 * A workbook of texts and numbers: header in bold and fixed like the first column, lines wrapped. What is a text stays
 * one and computes nothing; readWorkbook reads back what was written, cell for cell. Runs on Workers too.
 */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, header, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: header.map((title, i) => ({ width: widthOf([title, ...rows.map((row) => String(row[i] ?? ''))]) })),
    data: [
      header.map((title) => textCell(title, { fontWeight: 'bold' })),
      ...(rows.length > 0 ? rows : [[]]).map((row) => padded(row, header.length).map(cellOf)),
    ],
  }));
  const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: styleColumns } } } }];
  return new Uint8Array(await writeExcelFile(written, { features }).toBuffer());
}
