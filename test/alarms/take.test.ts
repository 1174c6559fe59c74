import { expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { AlarmId } from '../../src/alarms/alarm.ts';
import { takeAlarm } from '../../src/bot/alarms/take-alarm.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { personOf } from '../sentences/person.ts';
import { tapping } from '../sentences/tapping.ts';
import { DESK, DUTY, HEAD, inGasTown } from './gas-town.ts';
import { MINUTE, reading, SECOND } from './readings.ts';

const { alarm, caseOfAlarm, has, leaks, now, ofName, takes, titled, town, value } = inGasTown();

test('a leak has its case also where its matter is out of use: it goes to who answers for the device', async () => {
  const { catalogue } = town().world;
  const matters = catalogue.matters.map((one) => (one.id === 'YX09' ? { ...one, status: '停用' as const } : one));
  town().world.catalogue = openCatalogue({ ...catalogue, matters });
  await has('D1');
  await leaks('D1');
  expect(await caseOfAlarm(1)).toMatchObject({
    ...{ matterId: null, urgent: true, lead: { department: 'gas-company' } },
  });
});

test('a leak wakes the company’s duty and the desk at once, with whom to ring first and one case; then its head too', async () => {
  await has('D1');
  await leaks('D1');
  const [card = ''] = titled(DUTY, '燃气高危报警 · 样例面馆 D1');
  const first = card.split('\n').slice(2, 6).join('\n');
  expect(first).toContain('人先出去');
  expect(first).toMatch(/先打.*样例店主 \[10000000099\].*再打.*值班.*119/);
  expect(titled(DESK, '燃气高危报警')).toHaveLength(1);
  expect(titled(DUTY, 'WX-261124-001')).toHaveLength(1);
  expect(await caseOfAlarm(1)).toMatchObject({
    ...{ matterId: 'YX09', urgent: true, lead: { department: 'gas-company' } },
  });
  await town().passes(5 * MINUTE);
  expect(titled(HEAD, '燃气高危报警').at(-1)).toContain('还没有人认');
  expect(await personOf(town(), HEAD).clicks('我在处理')).toBe('记上了，您在处理');
  const told = titled(DUTY, '燃气高危报警').length;
  await town().passes(20 * MINUTE);
  expect(titled(DUTY, '燃气高危报警')).toHaveLength(told);
  expect(titled(DUTY, '燃气高危报警').at(-1)).toContain('在处理**　执法队负责人');
});

test('the same reading any number of times is one; its alarm opens one case', async () => {
  await has('D1');
  const said = reading('alarm', 'D1', now(), { metric: '浓度高高', level: 'danger', value: 31 });
  expect((await takes(said)).taken).toBe('done');
  await town().passes(10 * SECOND);
  for (let n = 0; n < 3; n++) expect((await takes(said)).taken).toBe('duplicate');
  expect((await alarm(1))?.repeats).toBe(0);
  const more = await Promise.all(
    [1, 2, 3].map((n) => takeAlarm(reading('value', 'D1', now(), { metric: '浓度', value: 30 + n }), town().world)),
  );
  expect(more.map(({ taken }) => taken)).toEqual(['done', 'done', 'done']);
  expect(await town().world.store.openAlarms(10)).toHaveLength(1);
  expect(await town().world.store.openCases(0)).toHaveLength(1);
});

test('an alarm that comes behind the word that it is over wakes nobody, and is counted', async () => {
  await has('D1');
  const over = reading('normal', 'D1', now() - MINUTE, { metric: '浓度高高', value: 3 });
  const raised = reading('alarm', 'D1', now() - 2 * MINUTE, { metric: '浓度高高', level: 'danger', value: 30 });
  await takes(over);
  await takes(raised);
  await town().passes(6 * MINUTE);
  expect(titled(DUTY, '燃气高危报警')).toEqual([]);
  expect(await alarm(1)).toMatchObject({ state: 'cleared', peak: 30 });
  expect((await town().world.store.courseOfAlarm(AlarmId.parse('BJ-1'))).map(({ happened }) => happened)).toEqual([
    ['late'],
  ]);
  const desk = personOf(town(), DESK);
  await desk.says('设备 D1');
  expect(desk.latest()).toContain('样例面馆 D1：正常');
});

test('what is no reading is refused in words, and nothing of it is kept', async () => {
  expect(await takes({ what: 'value', id: 'x' })).toMatchObject({
    taken: 'refused',
    why: expect.stringContaining('device'),
  });
  expect(await takes({ ...reading('value', 'D1', now(), { metric: '浓度', value: 1 }), extra: 1 })).toMatchObject({
    taken: 'refused',
  });
  expect(await town().world.store.gasDeviceCounts()).toEqual({ all: 0, offline: 0 });
});

test('an alarm of a device nobody told of is not lost; a level with no limit of the device raises at once', async () => {
  await takes(reading('alarm', 'X-9', now(), { metric: '泄漏', level: 'danger' }));
  expect(titled(DUTY, '燃气高危报警 · 没登记的设备 X-9')).toHaveLength(1);
  await takes(reading('normal', 'X-9', now() + SECOND, { metric: '泄漏' }));
  expect(await alarm(1)).toMatchObject({ state: 'cleared', clearedBy: null });
});

test('silence is gone, red and never 正常; a sign of life ends it, one from before does not', async () => {
  await has('D1');
  await value('D1', '浓度', 5);
  const desk = personOf(town(), DESK);
  await desk.says('设备 D1');
  expect(desk.latest()).toContain('样例面馆 D1：正常');
  await town().passes(10 * MINUTE);
  expect((await town().world.store.gasDevice('D1'))?.offlineSince).toBeGreaterThan(now() - 5 * SECOND);
  await town().passes(MINUTE);
  expect(titled(DUTY, '燃气设备离线 · 样例面馆 D1')).toHaveLength(1);
  await desk.says('设备 样例面馆');
  expect(desk.latest()).toContain('样例面馆 D1：离线');
  expect(desk.latest()).toContain('好坏不知道');
  // The desk may have it looked at by somebody; what is said of it is said to people.
  await tapping(town())(desk, { do: 'gas-open', alarm: 'BJ-1' });
  const [c] = await town().world.store.openCases(0);
  expect(c?.title).toContain('样例面馆 D1 离线');
  expect(JSON.stringify([c, ...ofName(DUTY), ...ofName(DESK)])).not.toContain('offline');
  await takes(reading('heartbeat', 'D1', now() - 5 * MINUTE));
  expect((await town().world.store.gasDevice('D1'))?.offlineSince).not.toBeNull();
  await takes(reading('heartbeat', 'D1', now()));
  expect((await town().world.store.gasDevice('D1'))?.offlineSince).toBeNull();
  await desk.says('燃气报警');
  expect(desk.latest()).toContain('燃气报警：现在没有');
});

test('the third of a device in seven days is a case of the authority, the company beside; the same device opens no second', async () => {
  await has('D1', { offlineMinutes: 10_000 });
  for (let n = 0; n < 3; n++) {
    await value('D1', '压力', 0.5);
    await town().passes(2 * MINUTE);
    await value('D1', '压力', 2);
    await town().passes(DAY_MS);
  }
  const [c, ...others] = await town().world.store.openCases(0);
  expect(others).toEqual([]);
  expect(c).toMatchObject({ matterId: 'YX10', supports: [{ department: 'gas-company' }] });
  expect(c?.lead?.department ?? c?.meant).toBe('gas-authority');
  expect((await alarm(3))?.caseId).toBe(c?.id);
  await leaks('D1');
  expect(await town().world.store.openCases(0)).toHaveLength(1);
});
