import type { Catalogue, CheckItem } from '../../../catalogue/catalogue.ts';
import { hasPower } from '../may-inspect.ts';

/** Several lists as one: each item once, in the order of the first list that asks it; and about how long it takes. */
export type Merged = {
  items: CheckItem[];
  /** The departments that judge them, the one with most first. */
  departments: string[];
  minutes: number;
  /** How many lines the lists had before they were merged. */
  before: number;
};

/** To five minutes, and never none. */
const rounded = (minutes: number): number => Math.max(5, Math.round(minutes / 5) * 5);

/** The union of lists by item id; `only`: the items of these departments alone. Unknown lists and items are left out. */
export function mergeLists(
  ids: readonly string[],
  { checklist, checkItem }: Pick<Catalogue, 'checklist' | 'checkItem'>,
  only?: readonly string[],
): Merged {
  const lists = ids.flatMap((id) => checklist(id) ?? []);
  const each = new Map<string, number>();
  for (const { items, estimateMinutes } of lists)
    for (const item of items) if (!each.has(item)) each.set(item, estimateMinutes / items.length);
  const kept = [...each].flatMap(([id, minutes]) => {
    const item = checkItem(id);
    return item && (only?.includes(item.department) ?? true) ? [{ item, minutes }] : [];
  });
  const byDepartment = Map.groupBy(kept, ({ item }) => item.department);
  return {
    items: kept.map(({ item }) => item),
    departments: [...byDepartment].toSorted(([, a], [, b]) => b.length - a.length).map(([id]) => id),
    minutes: rounded(kept.reduce((sum, one) => sum + one.minutes, 0)),
    before: lists.reduce((sum, { items }) => sum + items.length, 0),
  };
}

/**
 * The same for the bodies that go: what they judge, and what nobody with the power judges and whoever goes takes down. What
 * another body judges by law is left to it.
 */
export function mergedFor(
  ids: readonly string[],
  departments: readonly string[],
  list: Pick<Catalogue, 'checklist' | 'checkItem' | 'bundles'>,
): Merged {
  const asked = mergeLists(ids, list).departments.filter(
    (id) => departments.includes(id) || !hasPower(id, 'inspection', list),
  );
  return mergeLists(ids, list, asked);
}

/** So many times one of these items stands on one more of the lists: it is asked once. */
export const mergedAway = (
  ids: readonly string[],
  items: readonly string[],
  { checklist, checkItem }: Pick<Catalogue, 'checklist' | 'checkItem'>,
): number => {
  const asked = new Set(items.filter((id) => checkItem(id)));
  return ids.flatMap((id) => checklist(id)?.items ?? []).filter((id) => asked.has(id)).length - asked.size;
};
