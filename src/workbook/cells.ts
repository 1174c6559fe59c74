import { tooMany } from './limits.ts';
import { areaOf, type CellPlace, columnName, placeOf, within } from './places.ts';
import { gatherText } from './text.ts';
import { broken, type Unreadable } from './unreadable.ts';
import { type CellValue, cellValue, type Shared, type Stored } from './value.ts';
import { listen, type XmlTag } from './xml.ts';
import type { Archive } from './zip.ts';

/** One filled cell: row from 1, column A, B, … AA, and what it says or why it cannot be read. */
export type Cell = { row: number; column: string } & CellValue;

const MOST_MERGED = 1000;
const MERGED = '单元格不能合并，请取消合并';

type Area = NonNullable<ReturnType<typeof areaOf>>;

/**
 * The filled cells of a sheet, no more than there is room for. A cell without a place stands behind the one before it,
 * a row without a number below (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73). Throws Unreadable; `what` names the sheet.
 */
export async function cellsOf(
  archive: Archive,
  { part, what }: { part: string; what: string },
  shared: Shared,
  room: { cells: number; full(): Unreadable },
): Promise<Cell[]> {
  const found: (CellPlace & CellValue)[] = [];
  const merged: Area[] = [];
  let [row, column] = [0, 0];
  const gathered = gatherText();
  let open: Omit<Stored, 'words'> | undefined;
  const placed = ({ attributes: { r } }: XmlTag) => {
    const place = r === undefined ? within({ row, column: column + 1 }) : placeOf(r);
    if (!place) throw broken(`${what}第 ${row} 行`);
    ({ row, column } = place);
  };
  const add = (value: CellValue) => {
    if (value.text === '') return;
    if (found.length === room.cells) throw room.full();
    found.push({ row, column, ...value });
  };
  await listen(
    archive,
    part,
    {
      open: (tag) => {
        const { r, t = 'n', s, ref = '' } = tag.attributes;
        if (tag.name === 'row') [row, column] = [r === undefined ? row + 1 : (placeOf(`A${r}`)?.row ?? 0), 0];
        else if (tag.name === 'f' && open) open.formula = true;
        else if (tag.name === 'c') {
          placed(tag);
          open = { kind: t, style: Number(s), formula: false };
          gathered.take();
        } else if (tag.name === 'mergeCell') {
          const area = areaOf(ref);
          if (merged.length === MOST_MERGED) throw tooMany(`${what}合并的单元格超过 ${MOST_MERGED} 处`);
          if (area) merged.push(area);
        }
      },
      text: gathered.hear,
      close: (name) => {
        gathered.close(name);
        if (name !== 'c' || !open) return;
        add(cellValue({ ...open, words: gathered.take() }, shared));
        open = undefined;
      },
    },
    what,
  );
  for (const area of merged) refuse(area, found);
  return found.map((cell) => ({ ...cell, column: columnName(cell.column) }));
}

/** What stands in a merged area is unfit: which of its rows it is meant for, nobody can tell. */
function refuse({ from, to }: Area, cells: (CellPlace & CellValue)[]): void {
  if (from.row === to.row && from.column === to.column) return;
  for (const [i, { row, column }] of cells.entries())
    if (row >= from.row && row <= to.row && column >= from.column && column <= to.column)
      cells[i] = { row, column, unfit: MERGED };
}
