import type { RowProblem } from '../../inspections/import/rows.ts';
import type { WorkbookLimits } from '../../workbook/limits.ts';
import { type Complain, isNamed, rowsUnder } from '../../workbook/named-rows.ts';
import type { Sheet } from '../../workbook/read.ts';
import type { GasSheet } from './ask.ts';
import { GAS_COLUMNS, GAS_SHEET_WORDS, type GasColumn, type GasSheetName } from './columns.ts';
import { devicesIn } from './device-rows.ts';
import { checksIn, findsIn } from './list-rows.ts';
import type { GasNames, GasRow } from './row.ts';

/** The largest workbook of the gas company that is read, and the most rows of one. */
export const GAS_LIMITS: WorkbookLimits = { bytes: 5 * 1024 * 1024, cells: 60_000 };
const MOST_ROWS = 2000;
const MOST_PROBLEMS = 100;

/** Which kind of workbook it is: that of which every needed column stands in the first row. */
function kindOf(headers: readonly string[]): GasSheetName | undefined {
  const names = Object.keys(GAS_COLUMNS) as GasSheetName[];
  return names.find((name) =>
    Object.values<GasColumn>(GAS_COLUMNS[name])
      .filter(({ required }) => required)
      .every((column) => headers.some((header) => isNamed(column, header))),
  );
}

const HOW = Object.entries(GAS_COLUMNS)
  .map(([name, columns]) => {
    const must = Object.values<GasColumn>(columns).filter(({ required }) => required);
    return `${GAS_SHEET_WORDS[name as GasSheetName]}要有：${must.map((one) => one.name).join('、')}`;
  })
  .join('；');

/** What a workbook of the gas company says, or everything that does not fit, by row and column. All of it, or none. */
export function gasSheetIn(
  sheets: readonly Sheet[],
  names: GasNames,
): { sheet: GasSheet } | { problems: RowProblem[] } {
  const first = sheets.find(({ hidden, cells }) => !hidden && cells.length > 0);
  const headers = (first?.cells ?? []).filter(({ row }) => row === 1).map(({ text = '' }) => text);
  const kind = kindOf(headers);
  if (!first || !kind)
    return { problems: [{ sheet: first?.name ?? '整个文件', row: 1, words: `认不出是哪种表。${HOW}` }] };
  const problems: RowProblem[] = [];
  const complain: Complain = (row, column, words) => problems.push({ sheet: first.name, row, column, words });
  const rows = rowsUnder(first, GAS_COLUMNS[kind], complain);
  if (rows.length === 0) problems.push({ sheet: first.name, words: '没有内容' });
  if (rows.length > MOST_ROWS)
    problems.push({ sheet: first.name, words: `有 ${rows.length} 行，一次最多 ${MOST_ROWS} 行，请分成几份` });
  const sheet = problems.length === 0 ? readAs(kind, rows, names, complain) : undefined;
  return sheet && problems.length === 0 ? { sheet } : { problems: problems.slice(0, MOST_PROBLEMS) };
}

function readAs(kind: GasSheetName, rows: readonly GasRow[], names: GasNames, complain: Complain): GasSheet {
  if (kind === 'devices') return { of: 'devices', rows: devicesIn(rows, names, complain) };
  if (kind === 'checks') return { of: 'checks', rows: checksIn(rows, names, complain) };
  return { of: 'finds', rows: findsIn(rows, names, complain) };
}
