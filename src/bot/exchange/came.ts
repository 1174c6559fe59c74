import { nextOpening } from '../../cases/calendar/quiet.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import { toDesk } from '../core/to-desk.ts';
import type { World } from '../ports/world.ts';

/** The desk hears of what is not urgent so often, ms; in quiet hours, when they end. */
const TOGETHER = 15 * 60_000;

/** When the desk hears of what came; undefined where it has heard of all. */
export async function cameDue(world: World): Promise<number | undefined> {
  const untold = await world.store.untoldOrders();
  if (!untold) return undefined;
  const { quiet, calendar } = rulesOf(world);
  return nextOpening(untold.since + TOGETHER, quiet, calendar);
}

/** Tells the desk what other systems sent in, all that came together in one message. */
export async function tellWhatCame(world: World): Promise<void> {
  const due = await cameDue(world);
  const now = world.now();
  if (due === undefined || due > now) return;
  const [untold, roster] = await Promise.all([world.store.untoldOrders(), readRoster(world)]);
  if (!untold) return;
  const { since, until, ...came } = untold;
  await world.store.commit({
    at: now,
    remember: `orders-came:${since}:${until}`,
    changes: [{ kind: 'orders-told', until }],
    says: toDesk(
      { about: `orders/${until}`, notice: 'came', view: { view: 'orders-came', since, ...came } },
      roster,
      world,
    ),
  });
}
