import type { Link } from './bot/ports/link.ts';
import type { PlatformFault } from './bot/ports/messenger.ts';
import type { World } from './bot/ports/world.ts';
import { reasonOf } from './log.ts';
import { within } from './within.ts';

/** A delivery that should have been gone for longer than this is trouble, ms; so is a clock that has not ticked. */
const TOO_OLD = 5 * 60_000;
/** A long connection that is lost comes back within half a minute; past this it is trouble, ms. */
const DEAF = 90_000;
/** Database and platform answer within this, ms, or they do not answer. */
const PATIENCE = 2_000;
const answeredInTime = within(PATIENCE, 'no answer');
/** Whatever a look costs, it is made no more often than this, ms: anybody may ask for it. */
const FRESH = 10_000;
/** The platform does not know the app, or its secret is another (auth/v3/tenant_access_token/internal). */
export const BAD_CREDENTIALS = [10003, 10014, 10012, 10013];

type Trouble = 'database' | 'disk' | 'credentials' | 'platform' | 'outbox' | 'clock' | 'link';

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
  why: Trouble[];
};

type Looked = Pick<World, 'store' | 'now' | 'log' | 'messenger' | 'link'>;

/**
 * How the host does, looking also, unless told not to, whether anything could be taken in. Never rejects; dead letters are
 * told and make nobody unready, for only a person can answer them.
 */
export async function healthOf(world: Looked, takingIn = true): Promise<Health> {
  const now = world.now();
  const seconds = (since: number) => Math.max(0, Math.round((now - since) / 1_000));
  try {
    const asked = Promise.all([world.store.outboxHealth(now), world.store.meta('last-tick')]);
    const [{ waiting, oldestDueAt, dead }, lastTick] = await answeredInTime(asked);
    const ticked = lastTick === undefined ? undefined : Number(lastTick);
    const why = takingIn ? [...(await cannotTakeIn(world))] : [];
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
    world.log.error('the database does not answer', { why: reasonOf(error) });
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

const looks = new WeakMap<World['store'], { at: number; found: Promise<Trouble[]> }>();

/** What lets no event in: looked at by doing it, a write that changes nothing and a question to the platform. */
function cannotTakeIn(world: Looked): Promise<Trouble[]> {
  const last = looks.get(world.store);
  const at = performance.now();
  if (last && at - last.at < FRESH) return last.found;
  const found = Promise.all([disk(world), platform(world)]).then((all) => all.flat());
  looks.set(world.store, { at, found });
  return found;
}

async function disk({ store, now, log }: Looked): Promise<Trouble[]> {
  try {
    const change = { kind: 'meta', key: 'probe', value: String(now()) } as const;
    await answeredInTime(store.commit({ at: now(), changes: [change], says: [] }));
    return [];
  } catch (error) {
    log.error('nothing can be written to the database', { why: reasonOf(error) });
    return ['disk'];
  }
}

/** Without the bot's own id no message can be read; once known it is kept. */
async function platform({ messenger, log }: Looked): Promise<Trouble[]> {
  try {
    await answeredInTime(messenger.botOpenId());
    return [];
  } catch (error) {
    const { code } = error as Partial<PlatformFault>;
    const refused = BAD_CREDENTIALS.includes(code ?? 0);
    log.error(refused ? 'Feishu refuses the App ID or the App Secret' : 'Feishu cannot be asked who the bot is', {
      why: reasonOf(error),
      code,
    });
    return [refused ? 'credentials' : 'platform'];
  }
}
