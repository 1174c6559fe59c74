import { type Count, DIMENSIONS, type Sum, type SumKeys } from './count.ts';

type Counted = { counts: readonly Count[]; keys: SumKeys } | undefined;

/** What tells one kept sum from the others. */
export const nameOf = ({ day, figure, part, by, key }: Omit<Sum, 'count'>): string =>
  `${day}\n${figure}\n${part}\n${by}\n${key}`;

/** What one record adds to the kept sums, each number once for every breakdown; nothing that is 0. */
export function sumsOf(counted: Counted): Sum[] {
  if (!counted) return [];
  const { counts, keys } = counted;
  const parts = counts.flatMap((one): Omit<Sum, 'by' | 'key'>[] => {
    const { day, figure } = one;
    if ('out' in one) return [{ day, figure, part: `out:${one.out}`, count: 1 }];
    return [
      { day, figure, part: 'n', count: one.n },
      { day, figure, part: 'd', count: one.d },
    ];
  });
  return parts
    .filter(({ count }) => count !== 0)
    .flatMap((part) => DIMENSIONS.map((by) => ({ ...part, by, key: by === 'all' ? '' : keys[by] })));
}

/** What a change of one record changes of the kept sums: what it adds now, less what it added before. */
export function difference(before: Counted, after: Counted): Sum[] {
  const changed = new Map<string, Sum>();
  const add = (sums: readonly Sum[], sign: 1 | -1) => {
    for (const sum of sums) {
      const name = nameOf(sum);
      const count = (changed.get(name)?.count ?? 0) + sign * sum.count;
      if (count === 0) changed.delete(name);
      else changed.set(name, { ...sum, count });
    }
  };
  add(sumsOf(before), -1);
  add(sumsOf(after), 1);
  return [...changed.values()];
}
