/** Why a file is not read at all; in Chinese, for whoever sent it. */
export class Unreadable extends Error {
  override name = 'Unreadable' as const;
}

/** The file is no zip with a workbook in it. */
export const noWorkbook = (): Unreadable =>
  new Unreadable('打不开：这不是 .xlsx 文件。加了密码或是旧的 .xls，请另存为不加密的 .xlsx 再试。');

/** The zip around the workbook does not hold together. */
export const damaged = (): Unreadable => new Unreadable('打不开：文件已损坏，请用表格软件另存为 .xlsx 再试。');

/** A part of the workbook, as `what` calls it, is missing or is not what it should be. */
export const broken = (what = '这份表格'): Unreadable =>
  new Unreadable(`打不开：${what}的内容不完整，请用表格软件另存为 .xlsx 再试。`);
