/** Feishu lets 5 messages a second through to one chat, for all bots of a group together; one place is left free. */
const A_SECOND = 4;

/** Waits until the next message to a queue keeps within the rate; remembers only the last second. */
export function createPace(
  now: () => number = () => performance.now(),
  sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
): (queue: string) => Promise<void> {
  const sent = new Map<string, number[]>();
  return async (queue) => {
    const forgotten = now() - 1_000;
    for (const [name, times] of sent) {
      if ((times.at(-1) ?? 0) >= forgotten) break;
      sent.delete(name);
    }
    const recent = sent.get(queue) ?? [];
    const waitFor = recent.length < A_SECOND ? 0 : (recent.at(-A_SECOND) ?? 0) + 1_000 - now();
    if (waitFor > 0) await sleep(waitFor);
    // At the end: in the order of their last message, so that a look at the oldest is enough.
    sent.delete(queue);
    sent.set(queue, [...recent.slice(-A_SECOND + 1), now()]);
  };
}
