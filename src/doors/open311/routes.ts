import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { askedIn, formatOf } from '../../open311/asked.ts';
import { CONTENT_TYPES, written } from '../../open311/document.ts';
import { errorsOf, wrong } from '../../open311/wrong.ts';
import { senderOf } from '../../webhooks/addresses.ts';
import type { Door } from '../serving.ts';
import { answerOpen311 } from './answer.ts';

const TOO_LARGE = wrong(413, '最大 256 KB；照片用 media_url 送网址', 'at most 256 KB; send photos as media_url');

/** Behind the source, as it was written. */
const pathOf = (c: Context): string => new URL(c.req.url).pathname.replace(/^\/open311\/[^/]*\/?/, '');

/** Open311 GeoReport v2 at /open311/<source>: discovery, and below v2 and test/v2 what the standard has there. */
export function open311Routes({ hostOf, afterwards, peerOf, headers, maxBody }: Door): Hono {
  const app = new Hono();
  const path = '/open311/:source/:rest{.+}';
  const tooLarge = (c: Context) => {
    const format = formatOf(askedIn(pathOf(c)), c.req.header('accept'));
    return c.body(written('errors', errorsOf(TOO_LARGE), format), 413, {
      ...headers,
      'content-type': CONTENT_TYPES[format],
    });
  };
  app.on(['GET', 'POST'], path, bodyLimit({ maxSize: maxBody, onError: tooLarge }), async (c) => {
    const host = await hostOf(c);
    const { status, type, text, taken, again } = await answerOpen311(
      {
        method: c.req.method,
        source: c.req.param('source'),
        path: pathOf(c),
        url: new URL(c.req.url),
        headers: c.req.raw.headers,
        body: new Uint8Array(await c.req.arrayBuffer()),
        sender: senderOf(peerOf?.(c), c.req.header('x-forwarded-for'), host.config.trustedProxies),
      },
      host,
    );
    if (taken) afterwards(c, host.deliverSoon());
    return c.body(text, status as 200, {
      ...headers,
      'content-type': type,
      ...(again ? { 'retry-after': String(again) } : {}),
    });
  });
  return app;
}
