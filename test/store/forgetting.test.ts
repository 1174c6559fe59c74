import { afterEach, beforeEach, expect, test } from 'vitest';
import { onTick } from '../../src/bot/on-tick.ts';
import { aChat } from '../harness/ids.ts';
import { type Opened, openWorld, words } from './open-world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let opened: Opened;
let begun: number;
beforeEach(async () => {
  opened = await openWorld();
  begun = opened.clock.now;
});
afterEach(() => opened.close());

/** The tick of the instant `ms` after the beginning. */
const tickAt = (ms: number) => {
  opened.clock.now = begun + ms;
  return onTick(opened.world);
};

test('an event is remembered for two days, past every redelivery, and no longer', async () => {
  const event = () => opened.store.commit({ remember: 'event-1', at: opened.clock.now, changes: [], says: [] });
  expect(await event()).toBe('done');
  await tickAt(48 * HOUR);
  expect(await event()).toBe('duplicate');
  await tickAt(48 * HOUR + 60_000);
  expect(await event()).toBe('done');
});

test('a delivery that was made is kept for ninety days and no longer', async () => {
  await opened.store.commit({ at: begun, changes: [], says: [words(aChat('oc_a'), '一')] });
  const kept = () => opened.database.raw.prepare("SELECT count(*) AS n FROM outbox WHERE queue = 'oc_a'").get()?.n;
  await tickAt(0);
  expect(opened.spoken.map(({ text }) => text)).toContain('一');
  await tickAt(90 * DAY);
  expect(kept()).toBe(1);
  await tickAt(90 * DAY + 60_000);
  expect(kept()).toBe(0);
});
