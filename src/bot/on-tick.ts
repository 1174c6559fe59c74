import { deliver } from './delivery/deliver.ts';
import type { World } from './ports/world.ts';
import { subjects } from './subjects.ts';

/** How long an event's key is remembered, ms: well past the redelivery ladder and the door's oldest signature. */
const REMEMBERED = 48 * 3_600_000;

/** How long what was delivered, and what other systems sent, is kept, ms: long enough to answer 「我怎么没收到」; dead letters stay. */
const SENT_KEPT = 90 * 24 * 3_600_000;

/** A tick so many ms after now was made by a clock that has been set back since. */
const AHEAD = 60_000;

/** A clock that ran ahead and was set right must not leave a chat silent until then. */
async function lookAnew(world: World): Promise<void> {
  const now = world.now();
  const lastTick = Number((await world.store.meta('last-tick')) ?? now);
  const found = await world.store.lookAnew(now, lastTick > now + AHEAD);
  if (found > 0) world.log.warn('the clock was set back; what had been put off by it is due now', { found });
}

const PARTS = { ...subjects.clockWork, dues: { work: lookAnew }, deliveries: { work: deliver } };

/** Once a minute, and whenever something is due: due clocks, deliveries, forgetting. A part that fails stops no other. */
export async function onTick(world: World): Promise<void> {
  for (const [part, { work }] of Object.entries(PARTS))
    await work(world).catch((error) => world.log.error('a part of the tick failed', { part, why: String(error) }));
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'meta', key: 'last-tick', value: String(world.now()) }],
    says: [],
  });
  await world.store.forget(world.now() - REMEMBERED, world.now() - SENT_KEPT);
}

/** When the next thing is due, epoch ms; undefined when nothing is. */
export async function nextWork(world: World): Promise<number | undefined> {
  const due = await Promise.all([
    world.store.nextDelivery(),
    ...Object.values(subjects.clockWork).map(({ next }) => next?.(world)),
  ]);
  const known = due.filter((at) => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
