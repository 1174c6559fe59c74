import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Merged, mergedFor, mergeLists } from '../inspections/plans/merge-lists.ts';

/** Several lists as one, with their names. */
export type SeveralLists = Merged & { names: string[] };

/** So many lists and departments are read of an address. */
const MOST = 8;

/**
 * The lists of an address such as small-restaurant+bottled-gas-user as one, the same items with the same numbers as a plan
 * of these departments asks; undefined where there is no such list.
 */
export function severalLists(
  ids: string,
  departments: string,
  catalogue: Pick<Catalogue, 'checklist' | 'checkItem' | 'bundles'>,
): SeveralLists | undefined {
  const lists = ids.split(/[+ ]/).slice(0, MOST);
  const found = lists.flatMap((id) => catalogue.checklist(id) ?? []);
  if (found.length < lists.length) return undefined;
  const sent = departments.split(',').filter(Boolean).slice(0, MOST);
  const merged = sent.length > 0 ? mergedFor(lists, sent, catalogue) : mergeLists(lists, catalogue);
  return { ...merged, names: found.map(({ name }) => name) };
}
