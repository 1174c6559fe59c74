/** Calls of `work` never overlap: a call during a run makes one more run after it. Rejections reach the callers. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  return () => {
    if (!running) {
      running = work().finally(() => {
        running = undefined;
      });
      return running;
    }
    waiting ??= running
      .catch(() => {})
      .then(() => {
        waiting = undefined;
        running = work().finally(() => {
          running = undefined;
        });
        return running;
      });
    return waiting;
  };
}
