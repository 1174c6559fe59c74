import type { Link } from './bot/ports/link.ts';
import type { World } from './bot/ports/world.ts';
import { within } from './within.ts';

/** A delivery that should have been gone for longer than this is trouble, ms; so is a clock that has not ticked. */
const TOO_OLD = 5 * 60_000;
/** A long connection that is lost comes back within half a minute; past this it is trouble, ms. */
const DEAF = 90_000;
/** The database answers within this, ms, or it does not answer. */
const PATIENCE = 2_000;
const inTime = within(PATIENCE, 'no answer');

/** What an operator's monitor asks: seconds and counts, nothing about anybody. */
export type Health = {
  ok: boolean;
  database: 'ok' | 'failed';
  outbox?: { waiting: number; oldestSeconds: number; dead: number };
  /** Seconds since the clocks were last looked at; absent before the first time. */
  lastTickSeconds?: number;
  /** Of the long connection, where there is one: whether it lives, for how long not, and why. */
  link?: { connected: boolean; lostSeconds?: number; why?: string };
  /** What is wrong; docs/运行手册.md says what to do about each. */
  why: ('database' | 'outbox' | 'clock' | 'link')[];
};

/** How the host does. Never rejects; dead letters are told and make nobody unready, for only a person can answer them. */
export async function healthOf(world: Pick<World, 'store' | 'now' | 'log' | 'link'>): Promise<Health> {
  const now = world.now();
  const seconds = (since: number) => Math.max(0, Math.round((now - since) / 1_000));
  try {
    const asked = Promise.all([world.store.outboxHealth(now), world.store.meta('last-tick')]);
    const [{ waiting, oldestDueAt, dead }, lastTick] = await inTime(asked);
    const ticked = lastTick === undefined ? undefined : Number(lastTick);
    const why: Health['why'] = [];
    if (now - (oldestDueAt ?? now) > TOO_OLD) why.push('outbox');
    if (now - (ticked ?? now) > TOO_OLD) why.push('clock');
    const link = world.link();
    if (link && !link.connected && now - (link.lostAt ?? now) > DEAF) why.push('link');
    return {
      ok: why.length === 0,
      database: 'ok',
      outbox: { waiting, oldestSeconds: seconds(oldestDueAt ?? now), dead },
      ...(link ? { link: linkHealth(link, seconds) } : {}),
      ...(ticked === undefined ? {} : { lastTickSeconds: seconds(ticked) }),
      why,
    };
  } catch (error) {
    world.log.error('the database does not answer', { why: String(error) });
    return { ok: false, database: 'failed', why: ['database'] };
  }
}

function linkHealth({ connected, lostAt, why }: Link, seconds: (since: number) => number): Health['link'] {
  return {
    connected,
    ...(lostAt === undefined ? {} : { lostSeconds: seconds(lostAt) }),
    ...(why === undefined ? {} : { why }),
  };
}
