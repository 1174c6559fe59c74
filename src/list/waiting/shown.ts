import type { OpenId } from '../../brands.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { type Cluster, keysOf } from './clusters.ts';
import type { Decided, Waiting } from './waiting.ts';

/** What is looked at: so many days, so many people, so many clusters a page and a week. */
export const WINDOW = { days: 30, people: 3, page: 5 } as const;

/** A cluster as it is ordered: how many people, within how many days. */
export type AskedCluster = Cluster & { people: readonly OpenId[]; days: number };

const peopleIn = (rows: readonly Waiting[]): OpenId[] => [...new Set(rows.map(({ person }) => person))].sort();

function spanned(rows: readonly Waiting[]): number {
  const [first, last] = [rows[0]?.at ?? 0, rows.at(-1)?.at ?? 0];
  return Math.floor((last - first) / DAY_MS) + 1;
}

/**
 * The clusters that enough people met, most people in fewest days first. Whoever was counted when the same was decided is not
 * counted again.
 */
export function worthShowing(clusters: readonly Cluster[], decided: readonly Decided[]): AskedCluster[] {
  const settled = new Map<string, Set<OpenId>>();
  for (const { keys, people } of decided)
    for (const key of keys) settled.set(key, (settled.get(key) ?? new Set<OpenId>()).union(new Set(people)));
  return clusters
    .flatMap((cluster): AskedCluster[] => {
      const people = peopleIn(cluster.rows);
      if (people.length < WINDOW.people) return [];
      const known = keysOf(cluster).reduce(
        (all, key) => all.union(settled.get(key) ?? new Set<OpenId>()),
        new Set<OpenId>(),
      );
      const fresh = people.filter((one) => !known.has(one));
      return fresh.length < WINDOW.people ? [] : [{ ...cluster, people, days: spanned(cluster.rows) }];
    })
    .sort((a, b) => b.people.length - a.people.length || a.days - b.days || (a.key < b.key ? -1 : 1));
}

/** So many examples are shown, each of another person where that can be. */
const EXAMPLES = 3;

/** What is shown of a cluster: the earliest of different people first, so that a new one changes nothing already read. */
export function examplesOf({ rows }: Cluster): Waiting[] {
  const seen = new Set<string>();
  const first = rows.filter(({ person }) => !seen.has(person) && seen.add(person));
  return [...first, ...rows.filter((row) => !first.includes(row))].slice(0, EXAMPLES);
}

/** The matters that come to mind: what was answered and what was likely, most often named first. */
export function likelyOf({ rows }: Cluster): string[] {
  const votes = new Map<string, number>();
  const vote = (matter: string, n: number) => votes.set(matter, (votes.get(matter) ?? 0) + n);
  for (const { matter, kind, likely } of rows) {
    if (matter && kind !== 'wrong' && kind !== 'none') vote(matter, 3);
    for (const [i, one] of likely.entries()) vote(one, 3 - Math.min(i, 2));
  }
  return [...votes]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([matter]) => matter)
    .slice(0, 3);
}
