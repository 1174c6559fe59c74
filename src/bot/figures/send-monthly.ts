import { dayOf, instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import { monthBefore, monthOf } from '../../figures/periods.ts';
import { DESK } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { writtenMonth } from './draw-monthly.ts';
import { weeklyScope } from './draw-weekly.ts';
import { readValues } from './read-values.ts';

/** Nine in the morning, minutes past midnight. */
const AT = 540;
/** How long after its time it is still sent, ms. */
const LATEST = 8 * 3_600_000;

/** When the month before `month` (YYYY-MM) is told: its first working day, at nine. */
function toldAt(month: string, world: World): number | undefined {
  const { calendar } = rulesOf(world);
  const { from, to } = monthOf(month);
  for (let day = from; day <= to; day = nextDay(day)) if (calendar.works(day)) return instantOf(day, AT);
  return undefined;
}

/** The last month's report, once, on the first working day of a month at nine: to the desk's chat and to each leader. */
export async function sendMonthly(world: World): Promise<void> {
  const now = world.now();
  const current = dayOf(now).slice(0, 7);
  const at = toldAt(current, world);
  if (at === undefined || now < at || now > at + LATEST) return;
  const month = monthBefore(current);
  if ((await world.store.meta('last-monthly')) === month) return;
  const roster = await readRoster(world);
  const desk = roster.dutyChat(DESK);
  const to = [...(desk ? [{ chatId: desk }] : []), ...roster.withRole('leader').map(({ openId }) => ({ openId }))];
  const says = to.map((one): Outgoing => ({ kind: 'send', to: one, view: { view: 'monthly', month } }));
  const figures = writtenMonth(world, await readValues(weeklyScope(world), monthOf(month), world));
  await world.store.commit({
    remember: `monthly:${month}`,
    at: now,
    changes: [
      { kind: 'meta', key: 'last-monthly', value: month },
      { kind: 'figures-told', period: month, at: now, figures },
    ],
    says,
  });
}

/** When the next report is due. */
export async function monthlyDue(world: World): Promise<number | undefined> {
  const now = world.now();
  const current = dayOf(now).slice(0, 7);
  const at = toldAt(current, world);
  if (at !== undefined && at > now) return at;
  return toldAt(dayOf(instantOf(monthOf(current).to) + 86_400_000).slice(0, 7), world);
}
