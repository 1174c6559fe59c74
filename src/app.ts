import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { takeEvent } from './events.ts';
import { MAX_BODY } from './feishu/door.ts';
import { createHandbook } from './handbook/handbook.tsx';
import type { Host } from './host.ts';

export type Serving = {
  /** The host that serves a request: one for ever on Node, one an isolate on Workers. */
  hostOf(context: Context): Promise<Host>;
  /** Lets work outlive the answer: ctx.waitUntil on Workers. */
  afterwards(context: Context, task: Promise<unknown>): void;
};

/** The routes of one host. */
export function createApp({ hostOf, afterwards }: Serving): Hono {
  const app = new Hono();
  app.use(secureHeaders());

  const tooLarge = bodyLimit({ maxSize: MAX_BODY, onError: (c) => c.json({ error: 'body too large' }, 413) });
  app.post('/feishu/events', tooLarge, async (c) => {
    const host = await hostOf(c);
    const body = new Uint8Array(await c.req.arrayBuffer());
    const { status, answer, taken } = await takeEvent(body, c.req.raw.headers, host);
    if (taken) afterwards(c, host.deliverSoon());
    return c.json(answer, status);
  });

  app.route('/handbook', createHandbook(hostOf));

  app.get('/healthz', (c) => c.json({ ok: true }));

  app.notFound((c) => c.json({ error: 'not found' }, 404));
  app.onError(async (error, c) => {
    const { world } = await hostOf(c);
    world.log.error('a request failed', { path: c.req.path, why: error.message });
    return c.json({ error: 'internal error' }, 500);
  });
  return app;
}
