import type { Path } from '../problems.ts';
import type { CellProblem } from './cell-problem.ts';
import { readCell } from './cell-text.ts';
import { SHEETS, type SheetName } from './columns.ts';
import { type JsonObject, setAt } from './json.ts';
import type { Names } from './names.ts';
import type { SheetRow } from './read-xlsx.ts';

/** A value read from a workbook, and where in the workbook a field of it stands. */
export type Placed<T> = { value: T; place(path: Path, why: string): CellProblem };

/** One row's content, and the row as the spreadsheet numbers it. */
export type Item = { row: number; item: JsonObject };

/** The rows of a sheet as contents; a cell that cannot be read is a problem and its field is left out. */
export function itemsOf(name: SheetName, rows: readonly SheetRow[], names: Names, problems: CellProblem[]): Item[] {
  const { title, columns } = SHEETS[name];
  return rows.map(({ number, cells }) => {
    const item: JsonObject = {};
    for (const column of columns) {
      const read = readCell(column, cells.get(column.header) ?? '', names);
      if ('why' in read) problems.push({ sheet: title, row: number, column: column.header, why: read.why });
      else if (read.value !== undefined) setAt(item, column.path, read.value);
    }
    return { row: number, item };
  });
}
