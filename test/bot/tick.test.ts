import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextWork, onTick } from '../../src/bot/on-tick.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { reportCase } from '../store/report-case.ts';

let opened: Opened;
let world: World;
/** Whether the part that delivers fails, and how often it was tried. */
const part = { fails: true, tried: 0 };
beforeEach(async () => {
  opened = await openWorld();
  await reportCase(opened);
  Object.assign(part, { fails: true, tried: 0 });
  const anyDue: World['store']['anyDue'] = async (now) => {
    part.tried++;
    if (part.fails) throw new Error('this part alone');
    return opened.store.anyDue(now);
  };
  world = { ...opened.world, store: { ...opened.store, anyDue, taken: () => ({ mine: [], more: false }) } };
});
afterEach(() => opened.close());

const waits = async () => ((await nextWork(world)) ?? Number.POSITIVE_INFINITY) - opened.clock.now;

test('a part that fails alone is tried again later each time, at most a minute; the others go on, and it too when it is well', async () => {
  expect(await waits()).toBeLessThanOrEqual(0);
  const waited: number[] = [];
  for (let time = 0; time < 8; time++) {
    await onTick(world);
    waited.push(await waits());
    opened.clock.now += await waits();
  }
  expect(waited).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
  expect(part.tried).toBe(8);
  await onTick(world);
  opened.clock.now += 5_000;
  await onTick(world);
  expect(part.tried).toBe(9);
  expect(await opened.store.meta('last-tick')).toBe(String(opened.clock.now));
  part.fails = false;
  opened.clock.now += await waits();
  await onTick(world);
  expect(opened.spoken.length).toBeGreaterThan(0);
});

test('a clock that is set back does not hold a part up that failed before', async () => {
  await onTick(world);
  opened.clock.now -= 3_600_000;
  await onTick(world);
  expect(part.tried).toBe(2);
});
