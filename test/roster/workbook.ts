import ExcelJS from 'exceljs';

/** A workbook as a spreadsheet program writes it: sheets by name, rows of cells. */
export async function workbook(sheets: Record<string, unknown[][]>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export const PEOPLE = ['姓名', '手机', '角色', '部门', '社区', '网格', '小区'];
