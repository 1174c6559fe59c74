import { toRows } from '../../catalogue/exchange/to-rows.ts';
import { writeList } from '../../catalogue/exchange/write-xlsx.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { foreign, type Given, type Manner, type Page } from '../workbook/foreign.ts';
import { whole } from './whole-list.ts';

export const exported = await writeList(toRows(whole));

/** The exported workbook, as a spreadsheet program has it open. */
async function opened(): Promise<Page[]> {
  const sheets = await readWorkbook(exported, { bytes: exported.length, cells: 200_000 });
  return sheets.map(({ name, cells }) => {
    const rows: Given[][] = [];
    for (const { row, column, text = '' } of cells) {
      const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      rows[row - 1] ??= [];
      const cells = rows[row - 1] ?? [];
      while (cells.length < at) cells.push('');
      cells[at] = text;
    }
    return { name, rows: Array.from(rows, (row) => row ?? []) };
  });
}

const pages = await opened();

/** The exported workbook after a keeper has changed it, saved by a program in its manner. */
export function workbook(change: (book: Page[]) => void, manner: Partial<Manner> = {}): Buffer {
  const book = structuredClone(pages);
  change(book);
  return foreign(book, manner);
}

export function sheetOf(book: Page[], title: string): Page {
  const sheet = book.find(({ name }) => name === title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

/** The cell of a row that begins with a text, under a header. */
export function cellOf(book: Page[], title: string, row: string, header: string): { value: Given } {
  const { rows } = sheetOf(book, title);
  const [headers = [], ...below] = rows;
  const found = below.find(([first]) => String(first).startsWith(row));
  const at = headers.indexOf(header);
  if (!found || at < 0) throw new Error(`no row ${row} or column ${header}`);
  return {
    get value() {
      return found[at] ?? '';
    },
    set value(given) {
      while (found.length < at) found.push('');
      found[at] = given;
    },
  };
}
