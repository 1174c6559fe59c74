import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { open311Routes } from './doors/open311/routes.ts';
import { inRoutes } from './doors/orders/routes.ts';
import type { Serving } from './doors/serving.ts';
import { takeEvent } from './events.ts';
import { MAX_BODY } from './feishu/door.ts';
import { createFigurePages } from './handbook/figures/routes.tsx';
import { createHandbook } from './handbook/handbook.tsx';
import { healthOf } from './health.ts';
import { createLog } from './log.ts';

/** What secureHeaders and noPage say of everything that is no page. */
export const NO_PAGE = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};
const tooLarge = (c: Context) => c.json({ error: 'body too large' }, 413, NO_PAGE);
const countedInChunks = bodyLimit({ maxSize: MAX_BODY, onError: tooLarge });

/** A body that says its length is judged by it; one that does not is counted as it comes. */
const notTooLarge: MiddlewareHandler = async (c, next) => {
  const length = c.req.header('content-length');
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return countedInChunks(c, next);
  return Number(length) > MAX_BODY ? tooLarge(c) : next();
};

/** What is no page of the handbook is kept by nobody, and a browser may load, frame and run nothing of it. */
const noPage: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('referrer-policy')) c.header('referrer-policy', 'no-referrer');
  if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  if (!c.res.headers.has('content-security-policy'))
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
};

/** The routes of one host. `events`: where else Feishu reaches it. */
export function createApp(serving: Serving, ...events: string[]): Hono {
  const { hostOf, afterwards } = serving;
  const app = new Hono();
  // An answer to Feishu is no page: it comes before what pages need, with the headers of everything that is none.
  app.on('POST', ['/feishu/events', ...events], notTooLarge, async (c) => {
    const host = await hostOf(c);
    const body = new Uint8Array(await c.req.arrayBuffer());
    const { status, answer, taken, late } = await takeEvent(body, c.req.raw.headers, host);
    // A Worker that has answered lives no longer than what it was told to wait for.
    if (late) afterwards(c, late);
    if (taken) afterwards(c, host.deliverSoon());
    return c.json(answer, status, NO_PAGE);
  });

  const door = { ...serving, headers: NO_PAGE, maxBody: MAX_BODY };
  app.route('/', inRoutes(door, notTooLarge));
  app.route('/', open311Routes(door));

  app.use(secureHeaders({ referrerPolicy: false }), noPage);

  app.route('/handbook', createHandbook(hostOf, afterwards));
  app.route('/figures', createFigurePages(hostOf));

  // Alive: whoever can answer is. Ready: what should be gone is gone, the clocks are looked at, and what comes can be taken in.
  app.get('/healthz', async (c) => c.json({ ...(await healthOf((await hostOf(c)).world, false)), ok: true }));
  app.get('/readyz', async (c) => {
    const health = await healthOf((await hostOf(c)).world);
    return c.json(health, health.ok ? 200 : 503);
  });

  app.notFound((c) => c.json({ error: 'not found' }, 404));
  app.onError(async (error, c) => {
    // Where there is no host, its absence is the error: a Worker with an incomplete environment says so here.
    const host = await hostOf(c).catch(() => undefined);
    const log = host?.world.log ?? createLog((line) => console.error(line), Date.now);
    log.error(host ? 'a request failed' : 'the host did not start', { path: c.req.path, why: error.message });
    return c.json({ error: 'internal error' }, 500, NO_PAGE);
  });
  return app;
}
