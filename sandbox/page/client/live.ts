import * as z from 'zod';
import type { LiveUpdate } from '../../live.ts';

const Update: z.ZodType<LiveUpdate> = z.union([
  z.object({ type: z.enum(['message', 'card']), chat_id: z.string(), message_id: z.string() }),
  z.object({ type: z.literal('chat'), chat_id: z.string() }),
  z.object({
    type: z.literal('toast'),
    chat_id: z.string(),
    message_id: z.string(),
    as: z.string(),
    toast: z.object({ type: z.string(), content: z.string() }),
  }),
  z.object({ type: z.literal('clock'), now: z.number() }),
]);

/** Hears every update for as long as the page is open; `caughtUp` is called after each (re)connection. */
export function listen(hear: (update: LiveUpdate) => void, caughtUp: (isHere: boolean) => void): void {
  const source = new EventSource('/sandbox/events');
  source.addEventListener('open', () => caughtUp(true));
  source.addEventListener('error', () => caughtUp(false));
  source.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string') hear(Update.parse(JSON.parse(event.data)));
  });
}

/** Runs a task at most one at a time; asked again meanwhile, once more after it. A failure is told and not thrown. */
export function coalesced(task: () => Promise<void>, failed: (why: string) => void): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await task().catch((error) => failed(error instanceof Error ? error.message : String(error)));
    } while (again);
    running = undefined;
  };
  return () => {
    if (running) again = true;
    else running = run();
    return running ?? Promise.resolve();
  };
}
