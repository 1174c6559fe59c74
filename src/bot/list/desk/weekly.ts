import { DAY_MS, instantOf } from '../../../cases/calendar/calendar.ts';
import { nextDigest } from '../../../cases/calendar/quiet.ts';
import { rulesOf } from '../../core/office.ts';
import { readRoster } from '../../core/reading.ts';
import type { ClockWork } from '../../core/subject.ts';
import type { Outgoing } from '../../ports/outgoing.ts';
import type { World } from '../../ports/world.ts';
import { readDesk } from './read-desk.ts';

/** Weeks begin on Mondays; this one did, in 1970. */
const A_MONDAY = instantOf('1970-01-05');
const WEEK_MS = 7 * DAY_MS;
const weekOf = (at: number): number => Math.floor((at - A_MONDAY) / WEEK_MS);

/** The first working morning of the week that `at` lies in, or of the next where that one is past. */
function morning(week: number, world: World): number {
  const { calendar, quiet } = rulesOf(world);
  return nextDigest(A_MONDAY + week * WEEK_MS - 1, quiet, calendar);
}

async function tell(world: World): Promise<void> {
  const now = world.now();
  const week = weekOf(now);
  if (now < morning(week, world) || (await world.store.meta('last-list-desk')) === String(week)) return;
  const [{ shown }, opinions, roster] = await Promise.all([
    readDesk(world),
    world.store.openOpinions(),
    readRoster(world),
  ]);
  const says = roster
    .withRole('keeper')
    .map(({ openId }): Outgoing => ({ kind: 'send', to: { openId }, view: { view: 'list-desk', page: 0, openId } }));
  await world.store.commit({
    remember: `list-desk:${week}`,
    at: now,
    changes: [{ kind: 'meta', key: 'last-list-desk', value: String(week) }],
    says: shown.length + opinions > 0 ? says : [],
  });
}

/** Once a week, on its first working morning: 清单台 to whoever looks after the list, only where something waits there. */
export const weeklyDesk: ClockWork = {
  work: tell,
  async next(world) {
    const week = weekOf(world.now());
    const isDone = (await world.store.meta('last-list-desk')) === String(week);
    return morning(isDone ? week + 1 : week, world);
  },
};
