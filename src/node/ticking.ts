import type { Host } from '../host.ts';

/** What of a host the clock needs. */
type Ticked = Pick<Host, 'tick' | 'nextDue'> & { world: Pick<Host['world'], 'now' | 'log'> };

/** ms between two ticks at most, and between two looks at whether something is due. */
const MINUTE = 60_000;
const LOOK = 1_000;
const SHORTEST = 250;
/** ms: the first wait after a failure, and the longest. */
const [FIRST, LONGEST] = [1_000, 60_000];
/** ms until what a tick left due, because a part of it failed, is tried again at most; the other parts wait as long. */
const LEFT_DUE = 10_000;

/** ms until what failed is tried again: a second, and after each failure that follows twice as long, up to a minute or `longest`. */
const nextWait = (wait = 0, longest = LONGEST): number => Math.min(Math.max(2 * wait, FIRST), longest);

/**
 * Ticks each host once a minute, and within a second of when something is due there, also of what became due meanwhile, until
 * stopped: one look goes over all of them, and their minutes are spread over the minute, so that many do not write at
 * once. The minute is counted by a clock that nobody can set. A host that ticks slowly holds up no other; one whose tick failed,
 * as on a full disk, waits longer each time, and so does one whose tick leaves due what was due. The stop waits for the ticks under way.
 */
export function keepTicking(hosts: readonly Ticked[], elapsed = () => performance.now()): () => Promise<void> {
  let stopped = false;
  let wake: (() => void) | undefined;
  const under = new Map<Ticked, Promise<void>>();
  const failed = new Map<Ticked, { wait: number; until: number }>();
  /** What was due when a host was ticked last. */
  const left = new Map<Ticked, number>();
  const ticked = new Map(hosts.map((host, at) => [host, elapsed() - MINUTE * (1 - at / hosts.length)]));

  /** Ticks a host where that is due; resolves with ms until it is, as far as is known. */
  async function look(host: Ticked): Promise<number> {
    const { tick, nextDue, world } = host;
    if (under.has(host) || elapsed() < (failed.get(host)?.until ?? 0)) return LOOK;
    const due = (await nextDue().catch(() => undefined)) ?? Number.POSITIVE_INFINITY;
    if (due > world.now() && elapsed() - (ticked.get(host) ?? 0) < MINUTE) return due - world.now();
    ticked.set(host, elapsed());
    const holdBack = (longest?: number) => {
      const wait = nextWait(failed.get(host)?.wait, longest);
      failed.set(host, { wait, until: elapsed() + wait });
    };
    const isLeft = due <= world.now() && left.get(host) === due;
    left.set(host, due);
    const work = tick()
      .then(
        () => void (isLeft ? holdBack(LEFT_DUE) : failed.delete(host)),
        (error) => {
          holdBack();
          world.log.error('a tick failed', { why: String(error) });
        },
      )
      .finally(() => under.delete(host));
    under.set(host, work);
    return SHORTEST;
  }

  const loop = (async () => {
    while (!stopped) {
      let soonest = LOOK;
      for (const host of hosts) if (!stopped) soonest = Math.min(soonest, await look(host));
      await new Promise<void>((done) => {
        wake = done;
        if (stopped) return done();
        setTimeout(done, Math.max(SHORTEST, soonest)).unref();
      });
    }
  })();
  return async () => {
    stopped = true;
    wake?.();
    await loop;
    await Promise.all(under.values());
  };
}
