import { parsePlain } from '../issue-words.ts';
import type { Path } from '../problems.ts';
import { Matter } from '../schema.ts';
import type { CellProblem } from './cell-problem.ts';
import { SHEETS } from './columns.ts';
import type { Item, Placed } from './items.ts';
import { inRow } from './place.ts';

/** The sheets that hold a list of every matter's, a row an item, in the list's field of the same name. */
export const SIDES = ['boundary', 'penalty', 'sayings'] as const;
type Side = (typeof SIDES)[number];

const sideOf = (field: Path[number] | undefined): Side | undefined => SIDES.find((one) => one === field);

/** One matter from its row of 事项 and its rows of the side sheets. */
function matterOf(
  main: Item,
  sides: Record<Side, readonly Item[]>,
  problems: CellProblem[],
): Placed<Matter> | undefined {
  const place = (path: Path, why: string): CellProblem => {
    const [list, i, ...rest] = path;
    const side = sideOf(list);
    if (!side) return inRow(SHEETS.matters.title, main.row, SHEETS.matters.columns, path, why);
    const { title, columns } = SHEETS[side];
    const row = typeof i === 'number' ? sides[side][i]?.row : undefined;
    if (!row) return { sheet: title, why: `${String(main.item.id)}：${why}` };
    return inRow(title, row, columns, side === 'sayings' ? ['saying'] : rest, why);
  };
  const own = (side: Side) => sides[side].map(({ item: { matter: _, ...rest } }) => rest);
  const parsed = parsePlain(Matter, {
    ...main.item,
    boundary: own('boundary'),
    penalty: own('penalty'),
    sayings: sides.sayings.map(({ item }) => item.saying),
  });
  if ('value' in parsed) return { value: parsed.value, place };
  for (const { path, why } of parsed.issues) problems.push(place(path, why));
  return undefined;
}

/** Rows of a side sheet whose matter has no row of its own. */
export function homeless(name: Side, rows: readonly Item[], main: readonly Item[]): CellProblem[] {
  const ids = new Set(main.map(({ item }) => item.id));
  return rows
    .filter(({ item }) => item.matter === undefined || !ids.has(item.matter))
    .map(({ row, item }) => {
      const why = item.matter === undefined ? '要写事项编号，如 CG04' : `「事项」表里没有 ${String(item.matter)}`;
      return { sheet: SHEETS[name].title, row, column: '事项', why };
    });
}

/** The matters by id, each from its row and the rows of the side sheets that name it. */
export function mattersOf(
  main: readonly Item[],
  sides: Record<Side, readonly Item[]>,
  problems: CellProblem[],
): Map<string, Placed<Matter>> {
  const sheet = SHEETS.matters.title;
  const byMatter = (side: Side) => Map.groupBy(sides[side], ({ item }) => String(item.matter));
  const of = { boundary: byMatter('boundary'), penalty: byMatter('penalty'), sayings: byMatter('sayings') };
  const matters = new Map<string, Placed<Matter>>();
  for (const one of main) {
    const id = String(one.item.id);
    if (matters.has(id)) problems.push({ sheet, row: one.row, column: '编号', why: `${id} 有两行，请删去一行` });
    const rows = (side: Side) => of[side].get(id) ?? [];
    const own = { boundary: rows('boundary'), penalty: rows('penalty'), sayings: rows('sayings') };
    const matter = matterOf(one, own, problems);
    if (matter) matters.set(id, matter);
  }
  return matters;
}
