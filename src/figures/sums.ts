import { type Count, DIMENSIONS, type Dimension, type Sum, type SumKeys } from './count.ts';

type Counted = { counts: readonly Count[]; keys: SumKeys } | undefined;

/** What tells one kept sum from the others. */
export const nameOf = ({ day, figure, part, by, key }: Omit<Sum, 'count'>): string =>
  `${day}\n${figure}\n${part}\n${by}\n${key}`;

/** Where one count of a record stands in each breakdown. */
export const keysOf = ({ department }: Pick<Count, 'department'>, keys: SumKeys): Record<Dimension, string> => ({
  ...{ all: '', ...keys },
  ...(department === undefined ? {} : { department }),
});

/** What one record adds to the kept sums, each number once for every breakdown; nothing that is 0. */
export function sumsOf(counted: Counted): Sum[] {
  if (!counted) return [];
  const { counts, keys } = counted;
  return counts.flatMap((one): Sum[] => {
    const { day, figure } = one;
    const of = keysOf(one, keys);
    const parts =
      'out' in one
        ? [{ part: `out:${one.out}`, count: 1 }]
        : [
            { part: 'n', count: one.n },
            { part: 'd', count: one.d },
          ];
    return parts
      .filter(({ count }) => count !== 0)
      .flatMap((part) => DIMENSIONS.map((by) => ({ day, figure, ...part, by, key: of[by] })));
  });
}

/** What a change of one record changes of the kept sums: what it adds now, less what it added before. */
export const difference = (before: Counted, after: Counted): Sum[] => lessBefore(sumsOf(before), sumsOf(after));

/** The same of sums. */
export function lessBefore(before: readonly Sum[], after: readonly Sum[]): Sum[] {
  const changed = new Map<string, Sum>();
  const add = (sums: readonly Sum[], sign: 1 | -1) => {
    for (const sum of sums) {
      const name = nameOf(sum);
      const count = (changed.get(name)?.count ?? 0) + sign * sum.count;
      if (count === 0) changed.delete(name);
      else changed.set(name, { ...sum, count });
    }
  };
  add(before, -1);
  add(after, 1);
  return [...changed.values()];
}
