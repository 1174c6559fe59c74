import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import { daySaid } from '../../roster/import/values.ts';
import type { Cell } from '../../workbook/cells.ts';
import type { WorkbookLimits } from '../../workbook/limits.ts';
import type { Sheet } from '../../workbook/read.ts';
import { asKey } from '../../workbook/words.ts';
import { spotOf } from '../subjects/found-by.ts';
import { type Column, headersOf } from './columns.ts';
import type { RowProblem, SubjectRow } from './rows.ts';
import { rowIn } from './values.ts';

/** The largest workbook of files that is read. */
export const SUBJECT_LIMITS: WorkbookLimits = { bytes: 5 * 1024 * 1024, cells: 60_000 };
/** The most places of one workbook, and the longest text of a cell. */
const MOST_ROWS = 2000;
const LONGEST = 200;
/** The most problems that are told of one workbook: they are kept with its form. */
const MOST_PROBLEMS = 200;

type Known = { bundles: readonly Bundle[]; communities: readonly string[] };

/** Every row of the sheets of a workbook, understood; or everything that does not fit, by sheet, row and column. */
export function rowsIn(sheets: readonly Sheet[], known: Known): { rows: SubjectRow[]; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const rows: SubjectRow[] = [];
  const read = new Set<string>();
  const names = known.bundles.map(({ name }) => name).join('、');
  for (const sheet of sheets) {
    const bundle = known.bundles.find(({ name }) => asKey(name) === asKey(sheet.name));
    if (sheet.cells.length === 0 || (!bundle && sheet.hidden)) continue;
    if (!bundle) problems.push({ sheet: sheet.name, words: `不认识这张表，只收：${names}` });
    else if (sheet.hidden) problems.push({ sheet: bundle.name, words: '这张表是隐藏的，请取消隐藏，看过再发' });
    else if (read.has(bundle.id)) problems.push({ sheet: bundle.name, words: '有两张同名的表，请并成一张' });
    else rows.push(...rowsOf(bundle, sheet.cells, known, problems));
    if (bundle) read.add(bundle.id);
  }
  if (problems.length === 0 && rows.length === 0)
    problems.push({ sheet: '整个文件', words: `没有内容。表名要是：${names}` });
  if (rows.length > MOST_ROWS)
    problems.push({ sheet: '整个文件', words: `有 ${rows.length} 行，一次最多 ${MOST_ROWS} 行，请分成几份` });
  problems.push(...twice(rows));
  const more = problems.length - MOST_PROBLEMS;
  const rest = { sheet: '整个文件', words: `还有 ${more} 处，先改上面这些` };
  return { rows, problems: more > 0 ? [...problems.slice(0, MOST_PROBLEMS), rest] : problems };
}

/** The columns by their letters, as the first row names them. */
function columnsOf(bundle: Bundle, cells: readonly Cell[], problems: RowProblem[]): Map<string, Column> {
  const all = headersOf(bundle);
  const found = new Map<string, Column>();
  const complain = (column: string, words: string) => problems.push({ sheet: bundle.name, row: 1, column, words });
  for (const { row, column, text, unfit } of cells) {
    if (row !== 1) continue;
    const header =
      text === undefined ? undefined : all.find((one) => asKey(one.name) === asKey(text.slice(0, LONGEST)));
    if (unfit) complain(column, unfit);
    else if (!header) complain(column, `不认识「${text?.slice(0, 20)}」这一列`);
    else if ([...found.values()].includes(header)) complain(column, `「${header.name}」重复了`);
    else found.set(column, header);
  }
  const present = [...found.values()];
  const missing = all.filter((one) => one.required && !present.includes(one)).map(({ name }) => name);
  if (missing.length === 0) return found;
  problems.push({ sheet: bundle.name, row: 1, words: `第一行缺这几列：${missing.join('、')}` });
  return new Map();
}

function rowsOf(bundle: Bundle, cells: readonly Cell[], known: Known, problems: RowProblem[]): SubjectRow[] {
  const columns = columnsOf(bundle, cells, problems);
  if (columns.size === 0) return [];
  const said = new Map<number, Map<Column, string>>();
  const unread = new Set<number>();
  for (const { row, column, text, unfit } of cells) {
    if (row === 1) continue;
    const header = columns.get(column);
    const words = unfit ?? (header ? text.length > LONGEST && `太长，最多 ${LONGEST} 个字` : '这一列没有表头');
    if (words) {
      unread.add(row);
      problems.push({ sheet: bundle.name, row, column: header?.name ?? column, words });
    } else if (header && text !== undefined) said.set(row, (said.get(row) ?? new Map()).set(header, text));
  }
  return [...said]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([row, values]) => {
      const { found, wrong } = rowIn({ bundle, row, values, communities: known.communities, daySaid });
      if (!unread.has(row)) problems.push(...wrong);
      return found ? [found] : [];
    });
}

/** Two rows that are one place: which of them is meant, nobody can tell. */
function twice(rows: readonly SubjectRow[]): RowProblem[] {
  const seen = new Map<string, SubjectRow>();
  return rows.flatMap((one) => {
    const key = `${one.bundle} ${one.creditCode ?? spotOf(one.name, one.detail)}`;
    const before = seen.get(key);
    seen.set(key, before ?? one);
    return before ? [{ sheet: one.sheet, row: one.row, words: `和第 ${before.row} 行是同一家` }] : [];
  });
}
