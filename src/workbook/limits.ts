import { Unreadable } from './unreadable.ts';

const MEGA = 1024 * 1024;

/** What one kind of workbook may have: bytes as sent, filled cells over all sheets. */
export type WorkbookLimits = { bytes: number; cells: number };

/** Most bytes that may come out of a file. A zip bomb of 5 MB holds gigabytes. */
export const MOST_UNPACKED = 50 * MEGA;
/** The longest text of a cell (ECMA-376 part 1, 22.9.2.19), characters. */
export const LONGEST_TEXT = 32_767;

/** The file has more bytes than its kind may have. */
export const tooLarge = ({ bytes }: WorkbookLimits): Unreadable =>
  new Unreadable(`文件超过 ${bytes / MEGA} MB，没有读。请删掉用不着的内容再试。`);

/** More comes out of the file than any workbook needs. */
export const tooMuch = (): Unreadable =>
  new Unreadable(`表格解开后超过 ${MOST_UNPACKED / MEGA} MB，没有读。请删掉用不着的内容再试。`);

/** The workbook has more of something than is read. */
export const tooMany = (what: string): Unreadable =>
  new Unreadable(`${what}，没有读。请删掉用不着的内容，或者分成几份。`);

/** Two pieces of a cell's text as one. Throws Unreadable when they are longer than a cell can be. */
export function joined(words: string, more: string): string {
  if (words.length + more.length > LONGEST_TEXT) throw tooMany(`有一格超过 ${LONGEST_TEXT} 字`);
  return words + more;
}
