import { foreign, type Given } from '../workbook/foreign.ts';

/** A workbook as a spreadsheet program writes it: sheets by name, rows of cells. */
export const workbook = (sheets: Record<string, Given[][]>): Uint8Array =>
  foreign(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));

export const PEOPLE = ['姓名', '手机', '角色', '部门', '社区', '网格', '小区'];
