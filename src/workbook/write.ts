import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { LONGEST_TEXT } from './limits.ts';
import { asStored } from './words.ts';

/** A sheet of texts: its name (31 characters at most), a header and the rows below. */
export type TextSheet = { name: string; header: readonly string[]; rows: readonly (readonly string[])[] };

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

/** A row with a cell, if an empty one, under every header. */
const padded = (row: readonly string[], length: number): readonly string[] =>
  Array.from({ length: Math.max(length, row.length) }, (_, i) => row[i] ?? '');

/** Gives the columns the look of the first cell under the header, so that what is typed below is text as well. */
function styleColumns(sheet: string): string {
  const [, look] = /<c(?=[^>]* r="A2")[^>]* s="(\d+)"/.exec(sheet) ?? [];
  if (!look) throw new Error('the first cell under the header has no style');
  return sheet.replaceAll('<col ', `<col style="${look}" `);
}

/**
 * A workbook in which every cell is text: header in bold and fixed like the first column, lines wrapped. readWorkbook
 * reads back what was written, cell for cell. Runs on Workers too.
 */
export async function writeWorkbook(sheets: readonly TextSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, header, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: header.map((title, i) => ({ width: widthOf([title, ...rows.map((row) => row[i] ?? '')]) })),
    data: [
      header.map((title) => textCell(title, { fontWeight: 'bold' })),
      ...(rows.length > 0 ? rows : [[]]).map((row) => padded(row, header.length).map((text) => textCell(text))),
    ],
  }));
  const features = [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: styleColumns } } } }];
  return new Uint8Array(await writeExcelFile(written, { features }).toBuffer());
}
