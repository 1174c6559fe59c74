import { Hono, type MiddlewareHandler } from 'hono';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import { typeOfPicture } from '../../pictures/type-of.ts';
import { senderOf } from '../../webhooks/addresses.ts';
import { isPhotoAddress } from '../../webhooks/photo-address.ts';
import { photoSecrets } from '../../webhooks/photo-secrets.ts';
import type { Door } from '../serving.ts';
import { takeOrderIn } from './take-order-in.ts';

const whole = (text: string): number => (/^\d{1,12}$/.test(text) ? Number(text) : Number.NaN);

/** The door for other systems: what they send at /in/<source>, and the pictures of what was told to them. */
export function inRoutes({ hostOf, afterwards, peerOf, headers }: Door, notTooLarge: MiddlewareHandler): Hono {
  const app = new Hono();
  app.on('POST', ['/in/:source', '/in/:source/:path'], notTooLarge, async (c) => {
    const host = await hostOf(c);
    const { status, answer, taken, again } = await takeOrderIn(
      {
        source: c.req.param('source'),
        path: c.req.param('path'),
        headers: c.req.raw.headers,
        body: new Uint8Array(await c.req.arrayBuffer()),
        sender: senderOf(peerOf?.(c), c.req.header('x-forwarded-for'), host.config.trustedProxies),
      },
      host,
    );
    if (taken) afterwards(c, host.deliverSoon());
    return c.json(answer, status, { ...headers, ...(again ? { 'retry-after': String(again) } : {}) });
  });

  app.get('/in/:source/photos/:number/:seq/:n/:until/:key', async (c) => {
    const { world, config } = await hostOf(c);
    const { source, number, key } = c.req.param();
    const [seq, n, until] = [c.req.param('seq'), c.req.param('n'), c.req.param('until')].map(whole) as [
      number,
      number,
      number,
    ];
    const of = { source, number, seq };
    const access = config.sources.find((one) => one.source === source);
    const secrets = access ? photoSecrets(access) : [];
    const gone = () => c.json({ error: 'not found' }, 404, headers);
    if (!isPhotoAddress(of, { n, until, key }, { secrets, now: world.now() })) return gone();
    const photo = (await world.store.receipt(of))?.says.photos[n];
    if (!photo) return gone();
    try {
      const picture = new Uint8Array(await world.messenger.fetchOwnImage(photo));
      return c.body(picture, 200, { ...headers, 'content-type': typeOfPicture(picture) });
    } catch (error) {
      if (!isPlatformFault(error)) throw error;
      return c.json({ error: 'try again' }, 503, { ...headers, 'retry-after': '60' });
    }
  });
  return app;
}
