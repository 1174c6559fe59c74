import type { Period } from '../../figures/periods.ts';
import type { World } from '../ports/world.ts';

const MOST = 8;

/** The matters with the most cases reported in some days, by name, the most first: eight at most. */
export async function topMatters({ from, to }: Period, { store, catalogue }: World) {
  const parts = await store.sums({ by: 'matter', from, to });
  return parts
    .filter(({ figure, part, key, count }) => figure === 'opened' && part === 'n' && key !== '' && count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
    .slice(0, MOST)
    .map(({ key, count }) => ({ name: catalogue.matter(key)?.name ?? key, count }));
}
