import * as z from 'zod';
import { parsePlain } from '../issue-words.ts';
import type { Path } from '../problems.ts';
import { BoundaryGroup, Community, Department, type Matter, Referral } from '../schema.ts';
import type { CellProblem } from './cell-problem.ts';
import { SHEETS, type SheetName } from './columns.ts';
import { type Item, itemsOf, type Placed } from './items.ts';
import { homeless, mattersOf } from './matters-from-rows.ts';
import { type Names, namesOf } from './names.ts';
import { inRow } from './place.ts';
import type { Sheets } from './read-xlsx.ts';

export type FromRows = {
  departments?: Placed<Department[]>;
  communities?: Placed<Community[]>;
  boundaries?: Placed<BoundaryGroup[]>;
  referrals?: Placed<Referral[]>;
  matters: Map<string, Placed<Matter>>;
};

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

/** What the workbook's 部门 sheet calls a department comes first, then what the list has called it so far. */
function namesIn(sheets: Sheets, departments: readonly Department[], matters: readonly Matter[]): Names {
  const renamed = sheets.departments.map(({ cells }) => ({
    id: cells.get('编号') ?? '',
    name: cells.get('名称') ?? '',
  }));
  return namesOf([...renamed, ...departments], matters);
}

/** Complaints without those about a cell that could not be read in the first place. */
function besides(unread: readonly CellProblem[], problems: readonly CellProblem[]): CellProblem[] {
  const key = ({ sheet, row, column }: CellProblem) => `${sheet} ${row} ${column}`;
  const known = new Set(unread.map(key));
  return problems.filter((problem) => !known.has(key(problem)));
}

/** Reads the sheets' rows into the list's own values. `known` is the list as it stands; every bad cell joins `problems`. */
export function fromRows(
  sheets: Sheets,
  known: { departments: readonly Department[]; matters: readonly Matter[] },
  problems: CellProblem[],
): FromRows {
  const names = namesIn(sheets, known.departments, known.matters);
  const items = (name: SheetName) => itemsOf(name, sheets[name], names, problems);
  const [main, edges, sayings] = [items('matters'), items('boundary'), items('sayings')];
  const [departments, communities] = [items('departments'), items('communities')];
  const [boundaries, referrals] = [items('boundaries'), items('referrals')];

  const wrong: CellProblem[] = [];
  const lists = {
    departments: listOf('departments', Department, departments, wrong),
    communities: listOf('communities', Community, communities, wrong),
    boundaries: listOf('boundaries', BoundaryGroup, boundaries, wrong),
    referrals: listOf('referrals', Referral, referrals, wrong),
  };
  const matters = mattersOf(main, edges, sayings, wrong);
  wrong.push(...homeless('boundary', edges, main), ...homeless('sayings', sayings, main));
  problems.push(...besides(problems, wrong));
  return { ...lists, matters };
}
