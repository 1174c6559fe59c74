import { z } from 'zod';
import { parsePlain } from '../issue-words.ts';
import type { Path } from '../problems.ts';
import { BoundaryGroup, Community, Department, Matter, Referral } from '../schema.ts';
import type { CellProblem } from './cell-problem.ts';
import { readCell } from './cell-text.ts';
import { SHEETS, type SheetName } from './columns.ts';
import { type JsonObject, setAt } from './json.ts';
import { type Names, namesOf } from './names.ts';
import { inRow } from './place.ts';
import type { SheetRow, Sheets } from './read-xlsx.ts';

/** A value read from a workbook, and where in the workbook a field of it stands. */
export type Placed<T> = { value: T; place(path: Path, why: string): CellProblem };

type Item = { row: number; item: JsonObject };

export type FromRows = {
  departments?: Placed<Department[]>;
  communities?: Placed<Community[]>;
  boundaries?: Placed<BoundaryGroup[]>;
  referrals?: Placed<Referral[]>;
  matters: Map<string, Placed<Matter>>;
};

function itemsOf(name: SheetName, rows: readonly SheetRow[], names: Names, problems: CellProblem[]): Item[] {
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

/** A sheet whose rows are the items of one list. */
function listOf<T>(
  name: SheetName,
  schema: z.ZodType<T>,
  items: readonly Item[],
  problems: CellProblem[],
): Placed<T[]> | undefined {
  const { title, columns } = SHEETS[name];
  const place = ([i, ...path]: Path, why: string) => {
    const row = typeof i === 'number' ? items[i]?.row : undefined;
    return row ? inRow(title, row, columns, path, why) : { sheet: title, why };
  };
  const parsed = parsePlain(
    z.array(schema),
    items.map(({ item }) => item),
  );
  if ('value' in parsed) return { value: parsed.value, place };
  for (const { path, why } of parsed.issues) problems.push(place(path, why));
  return undefined;
}

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

/** What the workbook's 部门 sheet calls a department comes first, then what the list has called it so far. */
function namesIn(
  sheets: Sheets,
  known: Names & { departments: readonly Department[]; matters: readonly Matter[] },
): Names {
  const renamed = sheets.departments.map(({ cells }) => ({
    id: cells.get('编号') ?? '',
    name: cells.get('名称') ?? '',
  }));
  return namesOf([...renamed, ...known.departments], known.matters);
}

/** Reads the sheets' rows into the list's own values. `known` is the list as it stands; every bad cell is a problem. */
export function fromRows(
  sheets: Sheets,
  known: { departments: readonly Department[]; matters: readonly Matter[] },
  problems: CellProblem[],
): FromRows {
  const names = namesIn(sheets, { ...namesOf([], []), ...known });
  const items = (name: SheetName) => itemsOf(name, sheets[name], names, problems);
  const edges = Map.groupBy(items('boundary'), ({ item }) => String(item.matter));
  const sayings = Map.groupBy(items('sayings'), ({ item }) => String(item.matter));
  const matters = new Map<string, Placed<Matter>>();
  for (const main of items('matters')) {
    const id = String(main.item.id);
    const matter = matterOf(main, edges.get(id) ?? [], sayings.get(id) ?? [], problems);
    if (matters.has(id))
      problems.push({ sheet: SHEETS.matters.title, row: main.row, column: '编号', why: `${id} 有两行，请删去一行` });
    if (matter) matters.set(id, matter);
  }
  const lists = {
    departments: listOf('departments', Department, items('departments'), problems),
    communities: listOf('communities', Community, items('communities'), problems),
    boundaries: listOf('boundaries', BoundaryGroup, items('boundaries'), problems),
    referrals: listOf('referrals', Referral, items('referrals'), problems),
  };
  return { ...lists, matters };
}
