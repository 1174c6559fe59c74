import { dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { type Period, weekBack } from '../../figures/periods.ts';
import { DESK } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { weeklyScope, writtenFigures } from './draw-weekly.ts';
import { readValues } from './read-values.ts';

/** Nine in the morning, minutes past midnight. */
const AT = 540;
/** How long after its time it is still sent, ms. */
const LATEST = 8 * 3_600_000;

/** The first working day of this week, on which the last one is told. */
function dayToTell(now: number, world: World): string | undefined {
  const { calendar } = rulesOf(world);
  const { from, to } = weekBack(now, 0);
  for (let at = instantOf(from); dayOf(at) <= to; at += 86_400_000) if (calendar.works(dayOf(at))) return dayOf(at);
  return undefined;
}

const isDue = (now: number, world: World): boolean => {
  const today = dayOf(now);
  const at = instantOf(today, AT);
  return today === dayToTell(now, world) && now >= at && now <= at + LATEST;
};

/** The week's report, once, on the first working day at nine: to the desk's chat and to each leader in private. */
export async function sendWeekly(world: World): Promise<void> {
  const now = world.now();
  if (!isDue(now, world)) return;
  const week: Period = weekBack(now, 1);
  if ((await world.store.meta('last-weekly')) === week.from) return;
  const roster = await readRoster(world);
  const desk = roster.dutyChat(DESK);
  const to = [...(desk ? [{ chatId: desk }] : []), ...roster.withRole('leader').map(({ openId }) => ({ openId }))];
  const says = to.map((one): Outgoing => ({ kind: 'send', to: one, view: { view: 'weekly', monday: week.from } }));
  const figures = writtenFigures(world, await readValues(weeklyScope(world), week, world));
  await world.store.commit({
    remember: `weekly:${week.from}`,
    at: now,
    changes: [
      { kind: 'meta', key: 'last-weekly', value: week.from },
      { kind: 'figures-told', period: week.from, at: now, figures },
    ],
    says,
  });
}

/** When the next report is due. */
export async function weeklyDue(world: World): Promise<number | undefined> {
  const now = world.now();
  const day = dayToTell(now, world);
  const at = day === undefined ? undefined : instantOf(day, AT);
  if (at !== undefined && at > now) return at;
  const next = weekBack(now, -1).from;
  const later = dayToTell(instantOf(next), world);
  return later === undefined ? undefined : instantOf(later, AT);
}
