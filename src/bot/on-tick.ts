import { nextWait } from './back-off.ts';
import type { ClockWork } from './core/subject.ts';
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

const PARTS: Record<string, ClockWork> = {
  ...subjects.clockWork,
  dues: { work: lookAnew },
  deliveries: { work: deliver, next: ({ store }) => store.nextDelivery() },
};

type Failed = { at: number; wait: number };
/** The parts that failed when they were last tried. */
const failures = new WeakMap<World['store'], Map<string, Failed>>();

/** Epoch ms before which a part that failed is not tried again. A clock set back since holds it up no longer. */
function triedAgain(part: string, { store, now }: World): number {
  const { at, wait } = failures.get(store)?.get(part) ?? { at: 0, wait: 0 };
  return at > now() ? 0 : at + wait;
}

/** Does a part's work; one that fails waits longer each time, for what it should have done is due still. */
async function doPart(part: string, { work }: ClockWork, world: World): Promise<void> {
  if (triedAgain(part, world) > world.now()) return;
  const failed = failures.get(world.store) ?? new Map<string, Failed>();
  failures.set(world.store, failed);
  await work(world).then(
    () => failed.delete(part),
    (error) => {
      failed.set(part, { at: world.now(), wait: nextWait(failed.get(part)?.wait) });
      world.log.error('a part of the tick failed', { part, why: String(error) });
    },
  );
}

/** Once a minute, and whenever something is due: due clocks, deliveries, forgetting. A part that fails stops no other. */
export async function onTick(world: World): Promise<void> {
  for (const [part, one] of Object.entries(PARTS)) await doPart(part, one, world);
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'meta', key: 'last-tick', value: String(world.now()) }],
    says: [],
  });
  await world.store.forget(world.now() - REMEMBERED, world.now() - SENT_KEPT);
}

/** When the next thing is due, or a part that failed is tried again, epoch ms; undefined when nothing is. */
export async function nextWork(world: World): Promise<number | undefined> {
  const due = Object.entries(PARTS).map(async ([part, { next }]) => {
    const at = await next?.(world);
    return at === undefined ? undefined : Math.max(at, triedAgain(part, world));
  });
  const known = (await Promise.all(due)).filter((at) => at !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
