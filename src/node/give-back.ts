/** ms between two looks. */
const LOOK = 10_000;
/** ms of CPU between two looks below which nobody asks anything: the clocks of two hundred streets take less. */
const QUIET = 500;
/** ms of CPU after which there is something to give back. */
const MUCH = 10_000;

/**
 * Looks, each time it is called, whether a quiet time follows much that was done, and then collects. `used`: ms of CPU since the
 * start, which is much by itself.
 */
export function createGiveBack(used: () => number, collect: () => void): () => void {
  let [before, collected] = [used(), Number.NEGATIVE_INFINITY];
  return () => {
    const now = used();
    const quiet = now - before < QUIET;
    before = now;
    if (!quiet || now - collected < MUCH) return;
    collect();
    before = collected = used();
  };
}

/**
 * Gives back in quiet times what was needed only for a moment. V8 keeps the room its young heap has grown to, 16 MB after a start,
 * and all that may come in handy, until the machine runs short; a collection as if it did lets go of it. Nothing where Node was
 * started without --expose-gc.
 */
export function keepGivingBack(): void {
  const { gc } = globalThis;
  if (!gc) return;
  const used = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const look = createGiveBack(used, () => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' }));
  setInterval(look, LOOK).unref();
}
