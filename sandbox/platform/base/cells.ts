import type { TableField } from '../../tenant/base.ts';
import { refuse } from '../refused.ts';

/** For each type of field: the code with which a cell of another kind is refused (bitable/v1 app-table-record). */
const FITS: Record<number, { code: number; fits(cell: unknown): boolean }> = {
  1: { code: 1254060, fits: (cell) => typeof cell === 'string' },
  2: { code: 1254061, fits: (cell) => typeof cell === 'number' && Number.isFinite(cell) },
  3: { code: 1254062, fits: (cell) => typeof cell === 'string' && cell !== '' },
  5: { code: 1254064, fits: (cell) => Number.isInteger(cell) },
};

/** The cells of a record as a table takes them in; refused where a field is not there or a cell does not fit it. */
export function cellsIn(fields: readonly TableField[], given: Record<string, unknown>) {
  const cells: Record<string, string | number | null> = {};
  for (const [name, cell] of Object.entries(given)) {
    const field = fields.find((one) => one.name === name);
    if (!field) throw refuse(1254045, 'FieldNameNotFound');
    const { code = 1254015, fits } = FITS[field.type] ?? {};
    if (cell !== null && !fits?.(cell)) throw refuse(code, `the cell of field ${name} does not fit it`);
    cells[name] = cell as string | number | null;
  }
  return cells;
}

/** A cell as it is read back: a text in pieces, everything else as it is. */
export const readBack = (field: TableField, cell: string | number) =>
  field.type === 1 ? [{ text: String(cell), type: 'text' }] : cell;
