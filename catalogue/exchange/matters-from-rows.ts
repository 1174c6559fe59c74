import { parsePlain } from '../issue-words.ts';
import type { Path } from '../problems.ts';
import { Matter } from '../schema.ts';
import type { CellProblem } from './cell-problem.ts';
import { SHEETS } from './columns.ts';
import type { Item, Placed } from './items.ts';
import { inRow } from './place.ts';

/** One matter from its row of 事项 and its rows of 职责边界 and 群众说法. */
function matterOf(
  main: Item,
  edges: readonly Item[],
  sayings: readonly Item[],
  problems: CellProblem[],
): Placed<Matter> | undefined {
  const { matters, boundary, sayings: said } = SHEETS;
  const place = (path: Path, why: string): CellProblem => {
    const [list, i, ...rest] = path;
    const side =
      list === 'boundary'
        ? { from: edges, sheet: boundary }
        : list === 'sayings'
          ? { from: sayings, sheet: said }
          : undefined;
    if (!side) return inRow(matters.title, main.row, matters.columns, path, why);
    const row = typeof i === 'number' ? side.from[i]?.row : undefined;
    if (!row) return { sheet: side.sheet.title, why: `${String(main.item.id)}：${why}` };
    return inRow(side.sheet.title, row, side.sheet.columns, list === 'sayings' ? ['saying'] : rest, why);
  };
  const parsed = parsePlain(Matter, {
    ...main.item,
    boundary: edges.map(({ item: { matter: _, ...edge } }) => edge),
    sayings: sayings.map(({ item }) => item.saying),
  });
  if ('value' in parsed) return { value: parsed.value, place };
  for (const { path, why } of parsed.issues) problems.push(place(path, why));
  return undefined;
}

/** Rows of a side sheet whose matter has no row of its own. */
export function homeless(name: 'boundary' | 'sayings', rows: readonly Item[], main: readonly Item[]): CellProblem[] {
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
  edges: readonly Item[],
  sayings: readonly Item[],
  problems: CellProblem[],
): Map<string, Placed<Matter>> {
  const sheet = SHEETS.matters.title;
  const [edgesOf, sayingsOf] = [edges, sayings].map((all) => Map.groupBy(all, ({ item }) => String(item.matter)));
  const matters = new Map<string, Placed<Matter>>();
  for (const one of main) {
    const id = String(one.item.id);
    if (matters.has(id)) problems.push({ sheet, row: one.row, column: '编号', why: `${id} 有两行，请删去一行` });
    const matter = matterOf(one, edgesOf?.get(id) ?? [], sayingsOf?.get(id) ?? [], problems);
    if (matter) matters.set(id, matter);
  }
  return matters;
}
