import { chatKeyOf } from '../../outgoing/lanes.ts';
import { isPlatformFault, isRefusal } from '../../outgoing/platform-fault.ts';
import { firstOf } from '../core/hooks.ts';
import type { Jobs, Performing } from '../core/subject.ts';
import { onMessage } from '../on-message.ts';
import type { PlatformFault } from '../ports/messenger.ts';
import type { Delivered, Queued } from '../ports/outbox.ts';
import type { Outgoing, OutgoingOf } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { subjects } from '../subjects.ts';
import { render } from './render.ts';

/** At most this many deliveries a tick, so that a Worker's invocation stays within its subrequests. */
const DELIVERIES_A_TICK = 40;
/** Waits between attempts, ms; the last is used from there on. */
const LADDER = [1_000, 4_000, 15_000, 60_000, 300_000, 900_000];
/** A fault of our own, such as a card that cannot be drawn, is no weather: after these tries its queue goes on without it. */
const OWN_TRIES = 6;
/** An urgent message that failed so often, some twenty seconds after its first try, goes to the next in line as well. */
const PRESSING_TRIES = 4;
/** Given up after a day: by then a message is no longer news, and an admin sees it among the dead letters. */
const LAST_TRY = 24 * 3_600_000;

/** Whether to look into the records for what is due at all, or only where a write of this process saw that something is. */
export type Looking = 'anyway' | 'where-seen';

/**
 * Delivers what is due, in order within a queue, queues side by side: a slow call holds up its own queue and no other.
 * What fails is put off or buried with its reason. Resolves with how many were taken up, when they are done.
 */
export async function deliver(world: World, looking: Looking = 'anyway'): Promise<number> {
  let taken = 0;
  let look = looking === 'anyway';
  const under = new Set<Promise<void>>();
  const begin = (heads: readonly Queued[]) => {
    taken += heads.length;
    for (const queued of heads) {
      const work = deliverOne(queued, world).then((done) => {
        // What is done was written with a look at what else is due; what failed may have freed its queue.
        if (!done) look = true;
        under.delete(work);
      });
      under.add(work);
    }
  };
  try {
    while (taken < DELIVERIES_A_TICK) {
      // What ends while the records are asked may leave something behind: asked once more before this is over.
      const idle = under.size === 0;
      const { mine, more } = world.store.taken(DELIVERIES_A_TICK - taken, world.now());
      const looks = look;
      look = false;
      const heads = [...mine];
      try {
        heads.push(...(await due(DELIVERIES_A_TICK - taken - mine.length, { more, looks }, world)));
      } finally {
        // All at once: what was owed in one write is delivered side by side. A look that fails loses nothing taken up before.
        begin(heads.toSorted((a, b) => a.id - b.id));
      }
      if (idle && heads.length === 0) break;
      // Whatever is done frees its queue: the next of it may be due.
      if (under.size > 0) await Promise.race(under);
    }
  } finally {
    await Promise.all(under);
  }
  return taken;
}

/**
 * What is due in the records and nobody's: mostly nothing, which a look tells without a write. `more`: a write of ours saw that
 * something is; `looks`: whether to look where none did.
 */
async function due(
  limit: number,
  { more, looks }: { more: boolean; looks: boolean },
  { store, now }: World,
): Promise<Queued[]> {
  const isDue = limit > 0 && (more || (looks && (await store.anyDue(now()))));
  return isDue ? store.claim(limit, now()) : [];
}

/** Delivers until nothing is due any more. */
export async function deliverAll(world: World, looking: Looking = 'anyway'): Promise<void> {
  // Fewer than a tick may take: nothing was due any more.
  let taken = await deliver(world, looking);
  while (taken >= DELIVERIES_A_TICK) taken = await deliver(world);
}

/** Resolves with whether it is done; what failed was put off or put away. */
async function deliverOne(queued: Queued, world: World): Promise<boolean> {
  try {
    if (queued.outgoing.kind === 'send') await world.pace(chatKeyOf(queued.outgoing.to));
    const done = await perform(queued.outgoing, { queued, world, draw: render, react: onMessage });
    await world.store.delivered(queued, done, world.now());
    return true;
  } catch (error) {
    await fail(queued, error, world);
    return false;
  }
}

const jobs: Jobs<Outgoing> = subjects.jobs;

const perform = <Kind extends Outgoing['kind']>(
  outgoing: OutgoingOf<Kind>,
  performing: Performing,
): Promise<Delivered> => jobs[outgoing.kind](outgoing, performing);

async function fail(queued: Queued, error: unknown, world: World): Promise<void> {
  const now = world.now();
  const fault = isPlatformFault(error) ? error : undefined;
  const why = error instanceof Error ? error.message : String(error);
  const { outgoing, attempts } = queued;
  const fields = { outbox: queued.id, about: outgoing.about, attempts, code: fault?.code };
  const ours = !fault && attempts >= OWN_TRIES;
  const tooOld = now - (queued.firstTriedAt ?? now) > LAST_TRY;
  const pressing = outgoing.kind === 'send' && outgoing.urgent && outgoing.onward !== undefined;
  if (isRefusal(error, attempts) || ours || tooOld) {
    world.log.error('a message was given up; see the dead letters', { ...fields, why });
    await giveUp(queued, fault, why, world);
    return;
  }
  // It goes on being tried; meanwhile somebody else hears of it.
  if (pressing && attempts >= PRESSING_TRIES) await goOn(queued, [], world);
  const wait = fault?.afterMs ?? LADDER[Math.min(attempts, LADDER.length) - 1] ?? 1_000;
  world.log.warn('a delivery failed and will be tried again', { ...fields, why, waitMs: wait });
  await world.store.putOff(queued, now + wait, why, now);
}

/** Put away with its reason, and in the same write what is done about it. */
async function giveUp(queued: Queued, fault: PlatformFault | undefined, why: string, world: World): Promise<void> {
  const { id, attempts, outgoing } = queued;
  const at = world.now();
  const lost: Change[] =
    outgoing.kind === 'send' && fault?.gone === 'addressee'
      ? [{ kind: 'unreachable', key: chatKeyOf(outgoing.to), error: why, at }]
      : [];
  const changes: Change[] = [{ kind: 'given-up', id, attempts, error: why, at }, ...lost];
  const gone = await goOn(queued, changes, world);
  if (gone === 'later') await world.store.putOff(queued, at + 1_000, why, at);
  else if (gone === 'nothing') await world.store.commit({ at, changes, says: [] });
}

/** What the subjects do about a delivery that does not come through; once, however often it fails. */
async function goOn(queued: Queued, changes: Change[], world: World): Promise<'done' | 'later' | 'nothing'> {
  const reaction = await firstOf(subjects.incoming, (one) => one.undelivered?.(queued, world));
  if (reaction === 'later') return 'later';
  if (!reaction) return 'nothing';
  const remember = `undelivered:${queued.id}`;
  const all = [...changes, ...reaction.changes];
  const written = await world.store.commit({ remember, at: world.now(), changes: all, says: reaction.says });
  return written === 'done' ? 'done' : 'nothing';
}
