import ExcelJS from 'exceljs';
import type { CellProblem } from './cell-problem.ts';
import { SHEET_NAMES, SHEETS, type SheetName } from './columns.ts';
import { GUIDANCE_TITLE } from './guidance.ts';
import { objectionTo } from './zip-guard.ts';

const MAX_ROWS = 50_000;

/** One row as read: its number in the spreadsheet and its cells' texts by header. */
export type SheetRow = { number: number; cells: Map<string, string> };
export type Sheets = Record<SheetName, SheetRow[]>;

/** A cell's text, or why it has none. A date typed into a spreadsheet is a UTC midnight. */
function cellText(cell: ExcelJS.Cell): string | { why: string } {
  const value = cell.value;
  if (cell.isMerged) return { why: '单元格不能合并，请取消合并' };
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value)
    return value.richText
      .map((run) => run.text)
      .join('')
      .trim();
  if ('hyperlink' in value) return String(value.text).trim();
  if ('error' in value) return { why: `单元格 ${cell.address} 是错误值 ${value.error}，请改成文字` };
  return { why: `单元格 ${cell.address} 是公式，不接受公式，请改成文字或数字` };
}

/** The position of each header; a header missing, unknown or given twice is a problem. */
function headers(sheet: ExcelJS.Worksheet, expected: readonly string[], problems: CellProblem[]): Map<string, number> {
  const found = new Map<string, number>();
  const complain = (why: string, column?: string) =>
    problems.push({ sheet: sheet.name, row: 1, ...(column ? { column } : {}), why });
  sheet.getRow(1).eachCell((cell, at) => {
    const text = cellText(cell);
    if (typeof text !== 'string') complain(text.why);
    else if (text === '') return;
    else if (!expected.includes(text)) complain('没有这一列，表头不能改、不能加', text);
    else if (found.has(text)) complain('表头重复，请删去一列', text);
    else found.set(text, at);
  });
  for (const name of expected) if (!found.has(name)) complain('缺少这一列，请从导出的表里补回', name);
  return found;
}

function readSheet(sheet: ExcelJS.Worksheet, expected: readonly string[], problems: CellProblem[]): SheetRow[] {
  const places = headers(sheet, expected, problems);
  if (sheet.rowCount > MAX_ROWS) {
    problems.push({ sheet: sheet.name, why: `行数太多：最多 ${MAX_ROWS} 行` });
    return [];
  }
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const cells = new Map<string, string>();
    for (const [column, at] of places) {
      const text = cellText(row.getCell(at));
      if (typeof text === 'string') cells.set(column, text);
      else problems.push({ sheet: sheet.name, row: number, column, why: text.why });
    }
    if ([...cells.values()].some((text) => text !== '')) rows.push({ number, cells });
  });
  return rows;
}

/** Reads a workbook's sheets as texts. Nothing is parsed that is too big, is not .xlsx or is not one of our sheets. */
export async function readWorkbook(file: Buffer): Promise<{ sheets: Sheets; problems: CellProblem[] }> {
  const sheets: Sheets = {
    matters: [],
    boundary: [],
    sayings: [],
    penalty: [],
    departments: [],
    authorities: [],
    communities: [],
    boundaries: [],
    referrals: [],
    versions: [],
  };
  const why = objectionTo(file);
  if (why) return { sheets, problems: [{ sheet: '整个文件', why }] };
  const problems: CellProblem[] = [];
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(new Uint8Array(file).buffer);
  } catch {
    return { sheets, problems: [{ sheet: '整个文件', why: '读不懂这个文件，请用表格软件另存为 .xlsx 再试' }] };
  }
  const titles = new Set<string>([GUIDANCE_TITLE, ...Object.values(SHEETS).map(({ title }) => title)]);
  for (const { name } of book.worksheets)
    if (!titles.has(name)) problems.push({ sheet: name, why: '没有这张表，请删去或改回原来的表名' });
  for (const name of SHEET_NAMES) {
    const { title, columns } = SHEETS[name];
    const sheet = book.getWorksheet(title);
    if (sheet)
      sheets[name] = readSheet(
        sheet,
        columns.map((column) => column.header),
        problems,
      );
    else problems.push({ sheet: title, why: '缺少这张表，请从导出的表里补回' });
  }
  return { sheets, problems };
}
