import type { Hono } from 'hono';
import { GasDeed } from '../gas/deed.ts';
import { createGasPlatform } from '../gas/gas-platform.ts';
import type { World } from '../world.ts';
import type { Backstage } from './backstage.ts';
import { badRequest, bodyOf } from './bad-request.ts';

/** The pretend gas platform: what its devices say, and what is wrong with it. */
export function serveGas(app: Hono, { clock }: World, { host }: Backstage): void {
  const platform = createGasPlatform(clock, async (reading) => {
    if (!host?.takeAlarm) throw badRequest('这个主机没有接燃气平台');
    return host.takeAlarm(reading);
  });
  app.get('/sandbox/gas', (http) => http.json(platform.view()));
  app.post('/sandbox/gas', async (http) => {
    const results = await platform.plays(await bodyOf(http, GasDeed));
    if (!results) throw badRequest('燃气平台没有这台设备');
    return http.json({ results, ...platform.view() });
  });
}
