import type { Hono } from 'hono';
import * as z from 'zod';
import { durationMs } from '../duration.ts';
import { quiet, walkClock } from '../walk-clock.ts';
import type { World } from '../world.ts';
import { badRequest, bodyOf } from './bad-request.ts';
import type { Backstage } from './script.ts';

const Advance = z.object({ advance: z.string() });
const LONGEST_WAIT_MS = 600_000;

/** The clock and the question whether anything is in flight. */
export function serveTime(app: Hono, world: World, { host }: Backstage): void {
  // One walk after the other: two at once would move the clock under each other's feet.
  let walking: Promise<void> = Promise.resolve();
  const time = () => {
    const now = Math.floor(world.clock.now());
    return { now, iso: new Date(now).toISOString() };
  };

  app.get('/sandbox/clock', (http) => http.json(time()));
  app.post('/sandbox/clock', async (http) => {
    const { advance } = await bodyOf(http, Advance);
    const ms = durationMs(advance);
    if (ms === undefined) throw badRequest(`时长写成 PT3H、P1D 这样（ISO 8601）：${advance}`);
    const walk = walking.then(() => walkClock(world, host, world.clock.now() + ms));
    walking = walk.catch(() => undefined);
    await walk;
    return http.json(time());
  });

  app.get('/sandbox/idle', async (http) => {
    const wait = Math.min(Number(http.req.query('wait') ?? 20_000) || 0, LONGEST_WAIT_MS);
    return http.json({ idle: await quiet(world, host, true, wait) });
  });
}
