import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { World } from '../world.ts';

const HEARTBEAT_MS = 15_000;

/** Server-sent events: every update from now on as one JSON `data` line; a comment now and then keeps proxies awake. */
export const streamUpdates = (http: Context, world: World): Response =>
  streamSSE(http, async (stream) => {
    const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
    const deaf = world.live.listen((update) => void stream.writeSSE({ data: JSON.stringify(update) }));
    const heartbeat = setInterval(() => void stream.write(': here\n\n'), HEARTBEAT_MS);
    heartbeat.unref();
    await stream.write(': here\n\n');
    await gone;
    clearInterval(heartbeat);
    deaf();
  });
