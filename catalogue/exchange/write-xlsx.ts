import { writeWorkbook } from '../../src/workbook/write.ts';
import { SHEET_NAMES, SHEETS } from './columns.ts';
import { GUIDANCE_TITLE, guidanceRows } from './guidance.ts';
import type { Rows } from './to-rows.ts';

/** The workbook of the list: a sheet that says how to fill it in, then one sheet for each kind of thing. */
export async function writeList(rows: Rows): Promise<Uint8Array> {
  return writeWorkbook([
    { name: GUIDANCE_TITLE, header: ['表', '列', '怎么填'], rows: guidanceRows() },
    ...SHEET_NAMES.map((name) => {
      const { title, columns } = SHEETS[name];
      return { name: title, header: columns.map((column) => column.header), rows: rows[name] };
    }),
  ]);
}
