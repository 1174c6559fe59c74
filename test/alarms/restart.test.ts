import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { AlarmId } from '../../src/alarms/alarm.ts';
import { takeAlarm } from '../../src/bot/alarms/take-alarm.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import { aFolder } from '../harness/a-folder.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { aDevice, describing, GAS_PEOPLE, MINUTE, reading, SECOND } from './readings.ts';

const folder = aFolder();
let opened: Opened | undefined;
afterEach(() => opened?.close());

test('a host that stops in the middle of every timer goes on with each where it was, and says nothing twice', async () => {
  const file = join(folder(), 'alarms.db');
  const start = { now: 0 };
  const restarts = async (later: number) => {
    opened?.close();
    opened = await openWorld(file);
    start.now = (start.now || opened.clock.now) + later;
    opened.clock.now = start.now;
    return opened;
  };
  const goesOn = async ({ world }: Opened) => {
    await onTick(world);
    await deliverDue(world);
  };
  const said = (words: string) => opened?.spoken.filter(({ text }) => text.includes(words)).length;
  const alarm = () => opened?.store.alarm(AlarmId.parse('BJ-1'));

  const first = await restarts(0);
  await first.store.commit({ at: start.now, changes: GAS_PEOPLE, says: [] });
  await takeAlarm(describing(aDevice('D1'), start.now), first.world);
  await takeAlarm(reading('value', 'D1', start.now, { metric: '浓度', value: 30 }), first.world);
  expect(await alarm()).toMatchObject({ state: 'timing' });

  await goesOn(await restarts(9 * SECOND));
  expect(await alarm()).toMatchObject({ state: 'timing' });
  await goesOn(await restarts(SECOND));
  expect(await alarm()).toMatchObject({ state: 'raised', raisedAt: start.now });
  expect(said('燃气高危报警')).toBeGreaterThan(0);

  await goesOn(await restarts(4 * MINUTE));
  expect(said('燃气高危报警')).toBe(0);
  await goesOn(await restarts(MINUTE));
  expect(said('还没有人认')).toBeGreaterThan(0);
  await goesOn(await restarts(0));
  expect(said('燃气高危报警')).toBe(0);

  const back = await restarts(SECOND);
  await takeAlarm(reading('value', 'D1', start.now, { metric: '浓度', value: 5 }), back.world);
  await goesOn(await restarts(29 * SECOND));
  expect((await alarm())?.state).toBe('raised');
  await goesOn(await restarts(SECOND));
  expect(await alarm()).toMatchObject({ state: 'cleared', clearedBy: null });
});
