import type { Path } from '../problems.ts';
import type { CellProblem } from './cell-problem.ts';
import type { ListColumn } from './columns.ts';

const startsWith = (path: Path, start: readonly string[]) => start.every((key, i) => path[i] === key);

/** Says a complaint about a field of a row's item in the row's own terms: column, line in the cell, part of the line. */
export function inRow(
  sheet: string,
  row: number,
  columns: readonly ListColumn[],
  path: Path,
  why: string,
): CellProblem {
  const column =
    columns.find((one) => startsWith(path, one.path)) ??
    columns.find((one) => path.every((key, i) => one.path[i] === key)) ??
    columns.find((one) => one.path[0] === path[0]);
  if (!column) return { sheet, row, why: `${path.join('.')}：${why}` };
  const [line, key] = path.slice(column.path.length);
  const part = column.as === 'table' ? column.parts.find((one) => one.key === key)?.name : undefined;
  const within = typeof line === 'number' ? `第 ${line + 1} 行${part ? `「${part}」` : ''}：` : '';
  return { sheet, row, column: column.header, why: `${within}${why}` };
}
