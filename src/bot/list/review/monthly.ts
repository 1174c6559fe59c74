import { dayOf, instantOf } from '../../../cases/calendar/calendar.ts';
import { nextDigest } from '../../../cases/calendar/quiet.ts';
import { rulesOf } from '../../core/office.ts';
import { readRoster } from '../../core/reading.ts';
import type { ClockWork } from '../../core/subject.ts';
import type { Outgoing } from '../../ports/outgoing.ts';
import type { World } from '../../ports/world.ts';
import { toDepartment } from '../where.ts';
import { dueReviews } from './due-reviews.ts';

const monthOf = (at: number): string => dayOf(at).slice(0, 7);

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** The first working morning of a month. */
function morning(month: string, world: World): number {
  const { calendar, quiet } = rulesOf(world);
  return nextDigest(instantOf(`${month}-01`) - 1, quiet, calendar);
}

async function ask(world: World): Promise<void> {
  const now = world.now();
  const month = monthOf(now);
  if (now < morning(month, world) || (await world.store.meta('last-review')) === month) return;
  const [{ open }, roster] = await Promise.all([dueReviews(world), readRoster(world)]);
  const departments = [...new Set(open.map(({ lead }) => lead.department))];
  const says = departments.flatMap((department) =>
    toDepartment(department, roster, world).map(
      ({ to }): Outgoing => ({ kind: 'send', to, view: { view: 'list-review', department, page: 0 } }),
    ),
  );
  await world.store.commit({
    remember: `review:${month}`,
    at: now,
    changes: [{ kind: 'meta', key: 'last-review', value: month }],
    says,
  });
}

/** Once a month, on its first working morning: each lead department gets what of its own is due, until it has said. */
export const monthlyReview: ClockWork = {
  work: ask,
  async next(world) {
    const month = monthOf(world.now());
    const isDone = (await world.store.meta('last-review')) === month;
    return morning(isDone ? monthAfter(month) : month, world);
  },
};
