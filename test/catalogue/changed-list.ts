import { checkCatalogue } from '../../catalogue/check.ts';
import type { Problem, Sourced } from '../../catalogue/problems.ts';
import type { CatalogueFiles } from '../../catalogue/read.ts';
import type { Matter } from '../../catalogue/schema.ts';
import { whole } from './whole-list.ts';

export const TODAY = '2026-11-23';

/** Heard texts have tests of their own, and comparing them all takes longer than everything else together. */
export const real: CatalogueFiles = { ...whole, heard: [], topics: { ...whole.topics, value: {} } };

const wrongBefore = new Map<string, Set<string>>();

/** What is wrong with the list as it stands, on a day; looked at once. */
function before(today: string): Set<string> {
  const known = wrongBefore.get(today) ?? new Set(checkCatalogue(real, today).map(({ why }) => why));
  wrongBefore.set(today, known);
  return known;
}

/** What is wrong with the list after one change of it, and is not wrong without. */
export function wrongAfter(files: CatalogueFiles, today = TODAY): Pick<Problem, 'level' | 'why' | 'path'>[] {
  return checkCatalogue(files, today)
    .filter(({ why }) => !before(today).has(why))
    .map(({ level, why, path }) => ({ level, why, path }));
}

export const changed = <T>(source: Sourced<T>, change: (value: T) => void): Sourced<T> => {
  const value = structuredClone(source.value);
  change(value);
  return { ...source, value };
};

/** The list with some of its matters changed. */
export const withMatters = (changes: Record<string, (matter: Matter) => void>): CatalogueFiles => ({
  ...real,
  matters: real.matters.map((source) => {
    const change = changes[source.value.id];
    return change ? changed(source, change) : source;
  }),
});

export const first = <T>(list: readonly T[] | undefined): T => {
  const [one] = list ?? [];
  if (one === undefined) throw new Error('the list is empty');
  return one;
};

export const stop = (matter: Matter) => {
  matter.status = '停用';
  matter.stoppedBecause = '上级已收回';
};

/** A matter on which another borders, and the other. */
export const bordering = () => {
  const from = first(real.matters.filter(({ value }) => value.boundary.some(({ to }) => /^[A-Z]{2}\d/.test(to)))).value;
  return { from: from.id, to: first(from.boundary.filter(({ to }) => /^[A-Z]{2}\d/.test(to))).to };
};
