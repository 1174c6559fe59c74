import { writeWorkbook } from '../../src/workbook/write.ts';
import { SHEET_NAMES, SHEETS, type SheetName } from './columns.ts';
import { GUIDANCE_TITLE, guidanceRows } from './guidance.ts';
import type { Rows } from './to-rows.ts';

/** The workbook of the list, or of some of its sheets: one that says how to fill it in, then one for each kind of thing. */
export async function writeList(
  rows: Partial<Rows>,
  sheets: readonly SheetName[] = SHEET_NAMES,
): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook([
    { name: GUIDANCE_TITLE, header: ['表', '列', '怎么填'], rows: guidanceRows(sheets) },
    ...sheets.map((name) => {
      const { title, columns } = SHEETS[name];
      return { name: title, header: columns.map((column) => column.header), rows: rows[name] ?? [] };
    }),
  ]);
}
