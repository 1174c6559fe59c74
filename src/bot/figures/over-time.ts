import type { Dimension } from '../../figures/count.ts';
import type { Period } from '../../figures/periods.ts';
import { valueIn, valuesOf } from '../../figures/value.ts';
import type { World } from '../ports/world.ts';
import type { FigureScope } from './scope.ts';

const MOST = 8;

/** What a key of a breakdown is called. */
export const keyName = (by: Dimension, key: string, { catalogue }: Pick<World, 'catalogue'>): string =>
  by === 'matter' ? (catalogue.matter(key)?.name ?? key) : by === 'department' ? catalogue.nameOf(key) : key;

/**
 * The keys of a breakdown under which the most cases were reported in some days, by name, the most first: eight at most.
 * `least`: a name of fewer cases is not told.
 */
export async function mostReported(by: Dimension, { from, to }: Period, least: number, world: World) {
  const parts = await world.store.sums({ by, from, to, figures: ['opened'] });
  return parts
    .filter(({ part, key, count }) => part === 'n' && key !== '' && count >= least)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ key, count }) => ({ name: keyName(by, key, world), count }));
}

/** How many cases of a scope, by default the street, were reported and closed in each of some periods, with what each is called on an axis. */
export const openedAndClosed = (
  periods: readonly Period[],
  at: (one: Period) => string,
  { store }: World,
  { by, keys }: Pick<FigureScope, 'by' | 'keys'> = { by: 'all', keys: [''] },
) =>
  Promise.all(
    periods.map(async ({ from, to, name }) => {
      const figures = ['opened', 'closed'] as const;
      const parts = await Promise.all(keys.map((key) => store.sums({ by, key, figures, from, to })));
      const values = valuesOf(parts.flat());
      return { at: at({ from, to, name }), opened: valueIn(values, 'opened').n, closed: valueIn(values, 'closed').n };
    }),
  );
