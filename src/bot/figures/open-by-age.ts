import { type AgeDays, ageDays, type OpenByAge } from '../../figures/open-by-age.ts';
import { rulesOf } from '../core/office.ts';
import type { World } from '../ports/world.ts';
import type { FigureScope } from './scope.ts';

/** The days of each age at this moment. */
export const agesNow = (world: World): AgeDays => ageDays(world.now(), rulesOf(world).calendar);

/** What visits of a scope found in the last year and nobody has put right yet, from the sums: each stands on the day it was told. */
export async function openByAge({ by, keys }: FigureScope, world: World): Promise<OpenByAge> {
  const figures = ['corrected-in-time'] as const;
  const open = async (days: AgeDays[keyof AgeDays]) => {
    const parts = await Promise.all(keys.map((key) => world.store.sums({ by, key, figures, ...days })));
    return parts.flat().reduce((sum, { part, count }) => (part === 'out:open' ? sum + count : sum), 0);
  };
  const ages = agesNow(world);
  const [soon, later, late] = await Promise.all([open(ages.soon), open(ages.later), open(ages.late)]);
  return { soon, later, late };
}
