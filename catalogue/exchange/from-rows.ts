import * as z from 'zod';
import { parsePlain } from '../issue-words.ts';
import { Authority } from '../law-schema.ts';
import type { Path } from '../problems.ts';
import { BoundaryGroup, Community, Department, type Matter, Referral } from '../schema.ts';
import type { CellProblem } from './cell-problem.ts';
import { SHEETS, type SheetName } from './columns.ts';
import { type Item, itemsOf, type Placed } from './items.ts';
import { homeless, mattersOf, SIDES } from './matters-from-rows.ts';
import { type Names, namesOf } from './names.ts';
import { inRow } from './place.ts';
import type { Sheets } from './read-xlsx.ts';

export type FromRows = {
  departments?: Placed<Department[]>;
  authorities?: Placed<Authority[]>;
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

type Known = { departments: readonly Department[]; authorities: readonly Authority[]; matters: readonly Matter[] };

/** What the workbook's own sheets call a department or an authority comes first, then what the list has called it so far. */
function namesIn(sheets: Sheets, { departments, authorities, matters }: Known): Names {
  const renamed = (rows: Sheets[SheetName]) =>
    rows.map(({ cells }) => ({ id: cells.get('编号') ?? '', name: cells.get('名称') ?? '' }));
  return namesOf([...renamed(sheets.departments), ...departments], matters, [
    ...renamed(sheets.authorities),
    ...authorities,
  ]);
}

/** Complaints without those about a cell that could not be read in the first place. */
function besides(unread: readonly CellProblem[], problems: readonly CellProblem[]): CellProblem[] {
  const key = ({ sheet, row, column }: CellProblem) => `${sheet} ${row} ${column}`;
  const known = new Set(unread.map(key));
  return problems.filter((problem) => !known.has(key(problem)));
}

/** The matters of a workbook that holds nothing else, by the names of the list in force; every bad cell joins `problems`. */
export function mattersFromRows(sheets: Sheets, known: Known, problems: CellProblem[]): FromRows['matters'] {
  const names = namesIn(sheets, known);
  const items = (name: SheetName) => itemsOf(name, sheets[name], names, problems);
  const main = items('matters');
  const sides = { boundary: items('boundary'), penalty: items('penalty'), sayings: items('sayings') };
  const wrong: CellProblem[] = [];
  const matters = mattersOf(main, sides, wrong);
  wrong.push(...SIDES.flatMap((name) => homeless(name, sides[name], main)));
  problems.push(...besides(problems, wrong));
  return matters;
}

/** Reads the sheets' rows into the list's own values. `known` is the list as it stands; every bad cell joins `problems`. */
export function fromRows(sheets: Sheets, known: Known, problems: CellProblem[]): FromRows {
  const names = namesIn(sheets, known);
  const items = (name: SheetName) => itemsOf(name, sheets[name], names, problems);
  const main = items('matters');
  const sides = { boundary: items('boundary'), penalty: items('penalty'), sayings: items('sayings') };
  const [departments, authorities, communities] = [items('departments'), items('authorities'), items('communities')];
  const [boundaries, referrals] = [items('boundaries'), items('referrals')];

  const wrong: CellProblem[] = [];
  const lists = {
    departments: listOf('departments', Department, departments, wrong),
    authorities: listOf('authorities', Authority, authorities, wrong),
    communities: listOf('communities', Community, communities, wrong),
    boundaries: listOf('boundaries', BoundaryGroup, boundaries, wrong),
    referrals: listOf('referrals', Referral, referrals, wrong),
  };
  const matters = mattersOf(main, sides, wrong);
  wrong.push(...SIDES.flatMap((name) => homeless(name, sides[name], main)));
  problems.push(...besides(problems, wrong));
  return { ...lists, matters };
}
