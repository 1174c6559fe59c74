import type { Cell } from '../../workbook/cells.ts';
import type { Sheet } from '../../workbook/read.ts';
import { asKey } from '../../workbook/words.ts';
import { type RosterColumn, SHEETS, type SheetName, sheetNamed } from './columns.ts';

/** One thing wrong, where it is, and what to do. */
export type SheetProblem = { sheet: string; row?: number | undefined; column?: string | undefined; words: string };

/** A row as its headers name it; absent cells are ''. */
export type NamedRow = { row: number; values: Record<string, string> };
export type Tables = Record<SheetName, NamedRow[]>;

/** The longest text of a roster's cell; no name or office hours come near it. */
const LONGEST = 200;

/** The rows of the expected sheets by their headers, and everything that does not fit: sheets, headers, cells, gaps. */
export function tablesOf(sheets: readonly Sheet[]): { tables: Tables; problems: SheetProblem[] } {
  const tables: Tables = { 人员: [], 值班: [], 部门: [], 小区: [], 片区: [], 执法证: [] };
  const problems: SheetProblem[] = [];
  const read = new Set<SheetName>();
  for (const sheet of sheets) {
    const name = sheetNamed(sheet.name);
    if (sheet.cells.length === 0 || (!name && sheet.hidden)) continue;
    if (!name) problems.push({ sheet: sheet.name, words: `不认识这张表，只收：${Object.keys(SHEETS).join('、')}` });
    else if (sheet.hidden) problems.push({ sheet: name, words: '这张表是隐藏的，请取消隐藏，看过再发' });
    else if (read.has(name)) problems.push({ sheet: name, words: '有两张同名的表，请并成一张' });
    else tables[name] = rowsOf(name, sheet.cells, problems);
    if (name) read.add(name);
  }
  if (problems.length === 0 && Object.values(tables).every((rows) => rows.length === 0))
    problems.push({ sheet: '整个文件', words: `没有内容。表名要是：${Object.keys(SHEETS).join('、')}` });
  return { tables, problems };
}

/** The columns by their letters, as the first row names them. */
function headersOf(sheet: SheetName, cells: readonly Cell[], problems: SheetProblem[]): Map<string, string> {
  const columns: readonly RosterColumn[] = SHEETS[sheet];
  const headers = new Map<string, string>();
  const complain = (column: string, words: string) => problems.push({ sheet, row: 1, column, words });
  for (const { row, column, text, unfit } of cells) {
    if (row !== 1) continue;
    const name = text && columns.find((one) => asKey(one.name) === asKey(text.slice(0, LONGEST)))?.name;
    if (unfit) complain(column, unfit);
    else if (!name) complain(column, `不认识「${text?.slice(0, 20)}」这一列`);
    else if ([...headers.values()].includes(name)) complain(column, `「${name}」重复了`);
    else headers.set(column, name);
  }
  const present = [...headers.values()];
  const missing = columns.filter((one) => one.required && !present.includes(one.name)).map((one) => one.name);
  if (missing.length === 0) return headers;
  problems.push({ sheet, row: 1, words: `第一行缺这几列：${missing.join('、')}` });
  return new Map();
}

function rowsOf(sheet: SheetName, cells: readonly Cell[], problems: SheetProblem[]): NamedRow[] {
  const headers = headersOf(sheet, cells, problems);
  if (headers.size === 0) return [];
  const columns: readonly RosterColumn[] = SHEETS[sheet];
  const rows = new Map<number, Record<string, string>>();
  const unread = new Set<string>();
  for (const { row, column, text, unfit } of cells) {
    if (row === 1) continue;
    const header = headers.get(column);
    const words = unfit ?? (header ? text.length > LONGEST && `太长，最多 ${LONGEST} 个字` : '这一列没有表头');
    if (words) {
      unread.add(`${row} ${header}`);
      problems.push({ sheet, row, column: header ?? column, words });
    } else if (header) rows.set(row, { ...rows.get(row), [header]: text ?? '' });
  }
  for (const [row, values] of rows)
    for (const { name, required } of columns)
      if (required && !values[name] && !unread.has(`${row} ${name}`))
        problems.push({ sheet, row, column: name, words: '没有填' });
  return [...rows].sort(([a], [b]) => a - b).map(([row, values]) => ({ row, values }));
}

/** The most problems that are told of one workbook: they are kept with its form. */
const MOST_PROBLEMS = 200;

/** The problems as one reads a workbook: sheet by sheet, from the top; of very many the first, and how many more. */
export function inReadingOrder(problems: readonly SheetProblem[]): SheetProblem[] {
  const order = Object.keys(SHEETS);
  const all = problems.toSorted(
    (a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet) || (a.row ?? 0) - (b.row ?? 0),
  );
  const more = all.length - MOST_PROBLEMS;
  const rest = { sheet: '整个文件', words: `还有 ${more} 处，先改上面这些` };
  return more > 0 ? [...all.slice(0, MOST_PROBLEMS), rest] : all;
}
