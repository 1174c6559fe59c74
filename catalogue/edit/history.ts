import type { CompiledCatalogue } from '../catalogue.ts';
import type { Edition } from './edition.ts';
import { inverseOf } from './inverse.ts';
import { made } from './layered.ts';
import { differences, type ListDifference } from './list-difference.ts';

/** An edition and what it changed, line by line. */
export type Changes = { edition: Edition; differences: ListDifference[] };

/**
 * What each of the editions in force changed, the latest first, at most so many: told backwards from the list as it is, so
 * that it reads the same whether the files hold it already or not.
 */
export function historyOf(list: CompiledCatalogue, inForce: readonly Edition[], most: number): Changes[] {
  const latestFirst = inForce.toSorted((a, b) => b.from.localeCompare(a.from) || b.number - a.number);
  let after = list;
  return latestFirst.slice(0, most).map((edition) => {
    const before = inverseOf(edition.edits).reduce((one, edit) => made(one, edit).list, after);
    const told = differences(before, after);
    after = before;
    return { edition, differences: told };
  });
}
