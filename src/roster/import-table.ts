import { type Column, isSheetName, SHEETS, type SheetName } from './import-columns.ts';
import type { Sheet } from './import-workbook.ts';

/** One thing wrong, where it is, and what to do. */
export type Problem = { sheet: string; row?: number | undefined; column?: string | undefined; words: string };

/** A row as its headers name it; absent cells are ''. */
export type Row = { row: number; values: Record<string, string> };
export type Tables = Record<SheetName, Row[]>;

/** The rows of the expected sheets by their headers, and everything that does not fit: sheets, headers, formulas, gaps. */
export function tablesOf(sheets: readonly Sheet[]): { tables: Tables; problems: Problem[] } {
  const tables: Tables = { 人员: [], 值班: [], 部门: [], 小区: [], 片区: [] };
  const problems: Problem[] = [];
  for (const [at, sheet] of sheets.entries()) {
    if (isSheetName(sheet.name) && sheets.findIndex(({ name }) => name === sheet.name) < at)
      problems.push({ sheet: sheet.name, words: '有两张同名的表，请并成一张' });
    else if (isSheetName(sheet.name)) tables[sheet.name] = rowsOf(sheet, SHEETS[sheet.name], problems);
    else if (sheet.cells.length > 0)
      problems.push({ sheet: sheet.name, words: `不认识这张表，只收：${Object.keys(SHEETS).join('、')}` });
  }
  if (problems.length === 0 && Object.values(tables).every((rows) => rows.length === 0))
    problems.push({ sheet: '整个文件', words: `没有内容。表名要是：${Object.keys(SHEETS).join('、')}` });
  return { tables, problems };
}

function rowsOf({ name: sheet, cells }: Sheet, columns: readonly Column[], problems: Problem[]): Row[] {
  const headers = new Map<string, string>();
  for (const { column, text } of cells.filter((cell) => cell.row === 1)) {
    if (!columns.some((one) => one.name === text))
      problems.push({ sheet, row: 1, column, words: `不认识「${text.slice(0, 20)}」这一列` });
    else if ([...headers.values()].includes(text)) problems.push({ sheet, row: 1, column, words: `「${text}」重复了` });
    else headers.set(column, text);
  }
  const present = [...headers.values()];
  const missing = columns.filter((one) => one.required && !present.includes(one.name));
  if (missing.length > 0) {
    problems.push({ sheet, row: 1, words: `第一行缺这几列：${missing.map((one) => one.name).join('、')}` });
    return [];
  }
  const rows = new Map<number, Record<string, string>>();
  const formulas = new Set<string>();
  for (const { row, column, text, formula } of cells) {
    const header = headers.get(column);
    if (row === 1) continue;
    if (formula) {
      formulas.add(`${row} ${header}`);
      problems.push({ sheet, row, column: header ?? column, words: '是公式，请改成直接写内容' });
    } else if (header) rows.set(row, { ...rows.get(row), [header]: text });
    else problems.push({ sheet, row, column, words: '这一列没有表头' });
  }
  for (const [row, values] of rows)
    for (const { name, required } of columns)
      if (required && !values[name] && !formulas.has(`${row} ${name}`))
        problems.push({ sheet, row, column: name, words: '没有填' });
  return [...rows].sort(([a], [b]) => a - b).map(([row, values]) => ({ row, values }));
}

/** The most problems that are told of one workbook: they are kept with its form. */
const MOST_PROBLEMS = 200;

/** The problems as one reads a workbook: sheet by sheet, from the top; of very many the first, and how many more. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const order = Object.keys(SHEETS);
  const all = problems.toSorted(
    (a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet) || (a.row ?? 0) - (b.row ?? 0),
  );
  const more = all.length - MOST_PROBLEMS;
  const rest = { sheet: '整个文件', words: `还有 ${more} 处，先改上面这些` };
  return more > 0 ? [...all.slice(0, MOST_PROBLEMS), rest] : all;
}
