import type { Host } from '../host.ts';

/** What of a host the clock needs. */
type Ticked = Pick<Host, 'tick' | 'nextDue'> & { world: Pick<Host['world'], 'now' | 'log'> };

/** ms between two ticks at most, and between two looks at whether something is due. */
const MINUTE = 60_000;
const LOOK = 1_000;
const SHORTEST = 250;

/**
 * Ticks once a minute, and within a second of when something is due, also of what became due meanwhile, until stopped. The
 * minute is counted by a clock that nobody can set. The stop waits for the tick under way.
 */
export function keepTicking({ tick, nextDue, world }: Ticked, elapsed = () => performance.now()): () => Promise<void> {
  let stopped = false;
  let wake: (() => void) | undefined;
  const loop = (async () => {
    let ticked = Number.NEGATIVE_INFINITY;
    while (!stopped) {
      const due = (await nextDue().catch(() => undefined)) ?? Number.POSITIVE_INFINITY;
      if (due <= world.now() || elapsed() - ticked >= MINUTE) {
        ticked = elapsed();
        await tick().catch((error) => world.log.error('a tick failed', { why: String(error) }));
      }
      await new Promise<void>((done) => {
        wake = done;
        if (stopped) return done();
        setTimeout(done, Math.min(LOOK, Math.max(SHORTEST, due - world.now()))).unref();
      });
    }
  })();
  return async () => {
    stopped = true;
    wake?.();
    await loop;
  };
}
