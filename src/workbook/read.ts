import { type Cell, cellsOf } from './cells.ts';
import { tooMany, type WorkbookLimits } from './limits.ts';
import { partsOf } from './parts.ts';
import { sharedStrings } from './strings.ts';
import { dateLooks } from './styles.ts';
import { openArchive } from './zip.ts';

/** A sheet by its name, with its filled cells as they stand in the file. */
export type Sheet = { name: string; hidden: boolean; cells: Cell[] };

/**
 * The cells of a workbook, sheet by sheet, whichever program wrote it (ECMA-376 part 1, 18). Read as a stream, so that
 * no more than the limits allow is ever held. Throws Unreadable, in Chinese, for what is no workbook or too much of one.
 */
export async function readWorkbook(bytes: Uint8Array, limits: WorkbookLimits): Promise<Sheet[]> {
  const archive = openArchive(bytes, limits);
  const parts = await partsOf(archive);
  const strings = await sharedStrings(archive, parts.strings);
  const shared = { strings, looks: await dateLooks(archive, parts.styles), from1904: parts.from1904 };
  const sheets: Sheet[] = [];
  let left = limits.cells;
  for (const { name, hidden, part } of parts.sheets) {
    const room = { cells: left, full: () => tooMany(`表格超过 ${limits.cells} 格`) };
    const cells = await cellsOf(archive, { part, what: `「${name.slice(0, 31)}」表` }, shared, room);
    left -= cells.length;
    sheets.push({ name, hidden, cells });
  }
  return sheets;
}
