import ExcelJS from 'exceljs';
import { SHEET_NAMES, SHEETS } from './columns.ts';
import { GUIDANCE_TITLE, guidanceRows } from './guidance.ts';
import type { Rows } from './to-rows.ts';

/** Wide enough for the longest line of a column, within what a screen shows. */
function width(texts: readonly string[]): number {
  const longest = Math.max(...texts.flatMap((text) => text.split('\n')).map((line) => line.length));
  return Math.min(60, Math.max(8, longest * 2));
}

/** Every cell is text (format @), so that one beginning with = + - or @ stays what was written and computes nothing. */
function addSheet(book: ExcelJS.Workbook, title: string, header: readonly string[], rows: readonly string[][]): void {
  const sheet = book.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  sheet.columns = header.map((name, i) => ({
    width: width([name, ...rows.map((row) => row[i] ?? '')]),
    style: { numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  }));
  sheet.addRow([...header]).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : text)));
}

/** The workbook of the list: a sheet that says how to fill it in, then one sheet for each kind of thing. */
export async function writeWorkbook(rows: Rows): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  addSheet(book, GUIDANCE_TITLE, ['表', '列', '怎么填'], guidanceRows());
  for (const name of SHEET_NAMES) {
    const { title, columns } = SHEETS[name];
    addSheet(
      book,
      title,
      columns.map((column) => column.header),
      rows[name],
    );
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
