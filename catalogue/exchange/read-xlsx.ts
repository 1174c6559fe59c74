import type { Cell } from '../../src/workbook/cells.ts';
import type { WorkbookLimits } from '../../src/workbook/limits.ts';
import { readWorkbook, type Sheet } from '../../src/workbook/read.ts';
import { Unreadable } from '../../src/workbook/unreadable.ts';
import { asKey, lookUp } from '../../src/workbook/words.ts';
import type { CellProblem } from './cell-problem.ts';
import { SHEET_NAMES, SHEETS, type SheetName } from './columns.ts';
import { GUIDANCE_TITLE } from './guidance.ts';

/** The largest list that is read: some six times the one we have. */
const LIST_LIMITS: WorkbookLimits = { bytes: 10 * 1024 * 1024, cells: 200_000 };

/** One row as read: its number in the spreadsheet and its cells' texts by header. */
export type SheetRow = { number: number; cells: Map<string, string> };
export type Sheets = Record<SheetName, SheetRow[]>;

/** The columns by their letters, as the first row names them; a header missing, unknown or given twice is a problem. */
function headersOf(title: string, cells: readonly Cell[], expected: readonly string[], problems: CellProblem[]) {
  const known = lookUp(expected.map((name) => [name, name] as const));
  const found = new Map<string, string>();
  const complain = (column: string, why: string) => problems.push({ sheet: title, row: 1, column, why });
  for (const { row, column, text, unfit } of cells) {
    if (row !== 1) continue;
    const name = text && known(text);
    if (unfit) complain(column, unfit);
    else if (!name) complain(text ?? column, '没有这一列，表头不能改、不能加');
    else if ([...found.values()].includes(name)) complain(name, '表头重复，请删去一列');
    else found.set(column, name);
  }
  const present = new Set(found.values());
  for (const name of expected) if (!present.has(name)) complain(name, '缺少这一列，请从导出的表里补回');
  return found;
}

function rowsOf(title: string, cells: readonly Cell[], expected: readonly string[], problems: CellProblem[]) {
  const headers = headersOf(title, cells, expected, problems);
  const rows = new Map<number, SheetRow>();
  for (const { row, column, text, unfit } of cells) {
    const header = headers.get(column);
    if (row === 1 || !header) continue;
    if (unfit) problems.push({ sheet: title, row, column: header, why: unfit });
    else rows.set(row, { number: row, cells: (rows.get(row)?.cells ?? new Map()).set(header, text) });
  }
  return [...rows.values()].sort((a, b) => a.number - b.number);
}

async function sheetsIn(file: Uint8Array, problems: CellProblem[]): Promise<Sheet[]> {
  try {
    return await readWorkbook(file, LIST_LIMITS);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.push({ sheet: '整个文件', why: error.message });
    return [];
  }
}

/** Reads the sheets of the list's workbook, or some of them, as texts; what cannot be read, or is none of ours, is a problem. */
export async function readList(
  file: Uint8Array,
  names: readonly SheetName[] = SHEET_NAMES,
): Promise<{ sheets: Sheets; problems: CellProblem[] }> {
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
  const problems: CellProblem[] = [];
  const given = await sheetsIn(file, problems);
  if (problems.length > 0) return { sheets, problems };
  const titles = new Set([GUIDANCE_TITLE, ...Object.values(SHEETS).map(({ title }) => title)].map(asKey));
  // A program's own hidden sheets are nobody's concern.
  for (const { name, hidden } of given)
    if (!titles.has(asKey(name)) && !hidden) problems.push({ sheet: name, why: '没有这张表，请删去或改回原来的表名' });
  for (const name of names) {
    const { title, columns } = SHEETS[name];
    const [sheet, second] = given.filter((one) => asKey(one.name) === asKey(title));
    const expected = columns.map((column) => column.header);
    if (second) problems.push({ sheet: title, why: '有两张同名的表，请并成一张' });
    if (sheet) sheets[name] = rowsOf(title, sheet.cells, expected, problems);
    else problems.push({ sheet: title, why: '缺少这张表，请从导出的表里补回' });
  }
  return { sheets, problems };
}
