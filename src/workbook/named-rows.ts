import type { Sheet } from './read.ts';
import { asKey } from './words.ts';

/** A column: its header and those that other programs give it; whether each row needs it. */
export type SheetColumn = { name: string; also: readonly string[]; required: boolean };

/** One row by the keys of its columns. */
export type NamedCells = { row: number; said: Readonly<Record<string, string>> };

/** Says what is wrong where. */
export type Complain = (row: number, column: string, words: string) => void;

const LONGEST = 200;

export const isNamed = ({ name, also }: SheetColumn, header: string): boolean =>
  [name, ...also].some((one) => asKey(one) === asKey(header));

/** The rows below the header; a needed cell that is empty, a formula or too long a text is complained of. */
export function rowsUnder({ cells }: Sheet, of: Record<string, SheetColumn>, complain: Complain): NamedCells[] {
  const columns = Object.entries(of);
  const keyOf = new Map(
    cells
      .filter(({ row }) => row === 1)
      .flatMap(({ column, text = '' }) =>
        columns.filter(([, one]) => isNamed(one, text)).map(([key]) => [column, key]),
      ),
  );
  const rows = new Map<number, Record<string, string>>();
  for (const { row, column, text, unfit } of cells) {
    const key = keyOf.get(column);
    if (row === 1 || key === undefined) continue;
    const name = columns.find(([one]) => one === key)?.[1].name ?? column;
    if (unfit !== undefined) complain(row, name, unfit);
    else if ((text ?? '').length > LONGEST) complain(row, name, `太长，最多 ${LONGEST} 个字`);
    rows.set(row, { ...rows.get(row), [key]: (text ?? '').trim() });
  }
  for (const [row, said] of rows)
    for (const [key, { name, required }] of columns) if (required && !said[key]) complain(row, name, '没有填');
  return [...rows].toSorted(([a], [b]) => a - b).map(([row, said]) => ({ row, said }));
}
