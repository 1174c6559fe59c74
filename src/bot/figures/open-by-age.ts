import { DAY_MS, type Day, dayOf, instantOf, nextDay, workingDaysBefore } from '../../cases/calendar/calendar.ts';
import type { OpenByAge } from '../../figures/open-by-age.ts';
import { rulesOf } from '../core/office.ts';
import type { World } from '../ports/world.ts';
import type { FigureScope } from './scope.ts';

/** So many working days are soon and late; so many natural ones are looked back, so that what is read does not grow for ever. */
const [SOON, LATE, LOOKED] = [3, 10, 365];

/** What visits of a scope found in the last year and nobody has put right yet, from the sums: each stands on the day it was told. */
export async function openByAge({ by, keys }: FigureScope, world: World): Promise<OpenByAge> {
  const now = world.now();
  const { calendar } = rulesOf(world);
  const ago = (days: number) => dayOf(workingDaysBefore(now, days, calendar));
  const open = async (from: Day, to: Day) => {
    const figures = ['corrected-in-time'] as const;
    const parts = await Promise.all(keys.map((key) => world.store.sums({ by, key, figures, from, to })));
    return parts.flat().reduce((sum, { part, count }) => (part === 'out:open' ? sum + count : sum), 0);
  };
  const dayBefore = (day: Day) => dayOf(instantOf(day) - 1);
  const [soon, later, late] = await Promise.all([
    open(ago(SOON), nextDay(dayOf(now))),
    open(ago(LATE), dayBefore(ago(SOON))),
    open(dayOf(now - LOOKED * DAY_MS), dayBefore(ago(LATE))),
  ]);
  return { soon, later, late };
}
