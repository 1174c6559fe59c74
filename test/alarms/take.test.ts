import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { AlarmId } from '../../src/alarms/alarm.ts';
import { photosUnder } from '../../src/bot/alarms/photos.ts';
import { takeAlarm } from '../../src/bot/alarms/take-alarm.ts';
import type { OpenId } from '../../src/brands.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { personOf } from '../sentences/person.ts';
import { textsIn } from '../sentences/sentences.ts';
import { tapping } from '../sentences/tapping.ts';
import { openTown, type Town } from '../sentences/town.ts';
import { aDevice, describing, GAS_PEOPLE, MINUTE, reading, SECOND } from './readings.ts';

let town: Town;
const now = () => town.clock.now;
beforeEach(async () => {
  town = await openTown();
  await town.world.store.commit({ at: now(), changes: GAS_PEOPLE, says: [] });
});
afterEach(async () => {
  expect(await checkDatabase(town.database)).toEqual([]);
  town.close();
});

const takes = async (said: object) => {
  const taken = await takeAlarm(said, town.world);
  await town.passes(0);
  return taken;
};
const value = (device: string, metric: string, number: number, at = now()) =>
  takes(reading('value', device, at, { metric, value: number }));
const has = (id: string, change = {}) => takes(describing(aDevice(id, change), now()));
/** A leak that has held long enough. */
async function leaks(id: string) {
  await value(id, '浓度', 30);
  await town.passes(10 * SECOND);
}
const seen = (openId: OpenId) =>
  town.seenBy(openId).map(({ content }) => ('card' in content ? textsIn(content.card).join('\n') : content.words));
const ofName = (name: string) => seen(personOf(town, name).openId);
const titled = (name: string, words: string) => ofName(name).filter((text) => text.startsWith(words));
const alarm = (n: number) => town.world.store.alarm(AlarmId.parse(`BJ-${n}`));

const [DUTY, HEAD, DESK] = ['市监所值班员', '执法队负责人', '指挥室派遣员'];

test('a leak has its case also where its matter is out of use: it goes to who answers for the device', async () => {
  const { catalogue } = town.world;
  const matters = catalogue.matters.map((one) => (one.id === 'YX09' ? { ...one, status: '停用' as const } : one));
  town.world.catalogue = openCatalogue({ ...catalogue, matters });
  await has('D1');
  await leaks('D1');
  expect(await town.world.store.caseOf((await alarm(1))?.caseId ?? ('' as never))).toMatchObject({
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
  expect(await town.world.store.caseOf((await alarm(1))?.caseId ?? ('' as never))).toMatchObject({
    ...{ matterId: 'YX09', urgent: true, lead: { department: 'gas-company' } },
  });
  await town.passes(5 * MINUTE);
  expect(titled(HEAD, '燃气高危报警').at(-1)).toContain('还没有人认');
  expect(await personOf(town, HEAD).clicks('我在处理')).toBe('记上了，您在处理');
  const told = titled(DUTY, '燃气高危报警').length;
  await town.passes(20 * MINUTE);
  expect(titled(DUTY, '燃气高危报警')).toHaveLength(told);
  expect(titled(DUTY, '燃气高危报警').at(-1)).toContain('在处理**　执法队负责人');
});

test('the same reading any number of times is one; its alarm opens one case', async () => {
  await has('D1');
  const said = reading('alarm', 'D1', now(), { metric: '浓度高高', level: 'danger', value: 31 });
  expect((await takes(said)).taken).toBe('done');
  await town.passes(10 * SECOND);
  for (let n = 0; n < 3; n++) expect((await takes(said)).taken).toBe('duplicate');
  expect((await alarm(1))?.repeats).toBe(0);
  const more = await Promise.all(
    [1, 2, 3].map((n) => takeAlarm(reading('value', 'D1', now(), { metric: '浓度', value: 30 + n }), town.world)),
  );
  expect(more.map(({ taken }) => taken)).toEqual(['done', 'done', 'done']);
  expect(await town.world.store.openAlarms(10)).toHaveLength(1);
  expect(await town.world.store.openCases(0)).toHaveLength(1);
});

test('an alarm that comes behind the word that it is over wakes nobody, and is counted', async () => {
  await has('D1');
  const over = reading('normal', 'D1', now() - MINUTE, { metric: '浓度高高', value: 3 });
  const raised = reading('alarm', 'D1', now() - 2 * MINUTE, { metric: '浓度高高', level: 'danger', value: 30 });
  await takes(over);
  await takes(raised);
  await town.passes(6 * MINUTE);
  expect(titled(DUTY, '燃气高危报警')).toEqual([]);
  expect(await alarm(1)).toMatchObject({ state: 'cleared', peak: 30 });
  expect((await town.world.store.courseOfAlarm(AlarmId.parse('BJ-1'))).map(({ happened }) => happened)).toEqual([
    ['late'],
  ]);
  const desk = personOf(town, DESK);
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
  expect(await town.world.store.gasDeviceCounts()).toEqual({ all: 0, offline: 0 });
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
  const desk = personOf(town, DESK);
  await desk.says('设备 D1');
  expect(desk.latest()).toContain('样例面馆 D1：正常');
  await town.passes(10 * MINUTE);
  expect((await town.world.store.gasDevice('D1'))?.offlineSince).toBeGreaterThan(now() - 5 * SECOND);
  await town.passes(MINUTE);
  expect(titled(DUTY, '燃气设备离线 · 样例面馆 D1')).toHaveLength(1);
  await desk.says('设备 样例面馆');
  expect(desk.latest()).toContain('样例面馆 D1：离线');
  expect(desk.latest()).toContain('好坏不知道');
  // The desk may have it looked at by somebody; what is said of it is said to people.
  await tapping(town)(desk, { do: 'gas-open', alarm: 'BJ-1' });
  const [c] = await town.world.store.openCases(0);
  expect(c?.title).toContain('样例面馆 D1 离线');
  expect(JSON.stringify([c, ...ofName(DUTY), ...ofName(DESK)])).not.toContain('offline');
  await takes(reading('heartbeat', 'D1', now() - 5 * MINUTE));
  expect((await town.world.store.gasDevice('D1'))?.offlineSince).not.toBeNull();
  await takes(reading('heartbeat', 'D1', now()));
  expect((await town.world.store.gasDevice('D1'))?.offlineSince).toBeNull();
  await desk.says('燃气报警');
  expect(desk.latest()).toContain('燃气报警：现在没有');
});

test('the third of a device in seven days is a case of the authority, the company beside; the same device opens no second', async () => {
  await has('D1', { offlineMinutes: 10_000 });
  for (let n = 0; n < 3; n++) {
    await value('D1', '压力', 0.5);
    await town.passes(2 * MINUTE);
    await value('D1', '压力', 2);
    await town.passes(DAY_MS);
  }
  const [c, ...others] = await town.world.store.openCases(0);
  expect(others).toEqual([]);
  expect(c).toMatchObject({ matterId: 'YX10', supports: [{ department: 'gas-company' }] });
  expect(c?.lead?.department ?? c?.meant).toBe('gas-authority');
  expect((await alarm(3))?.caseId).toBe(c?.id);
  await leaks('D1');
  expect(await town.world.store.openCases(0)).toHaveLength(1);
});

describe('a flood', () => {
  test('two hundred alarms are one card, and danger that rises on a device of its own breaks through', async () => {
    for (let n = 0; n < 200; n++) await takeAlarm(describing(aDevice(`F${n}`), now()), town.world);
    for (let n = 0; n < 200; n++)
      await takeAlarm(reading('value', `F${n}`, now(), { metric: '压力', value: 0.4 }), town.world);
    await town.passes(5 * MINUTE);
    expect(titled(DUTY, '燃气报警 ·')).toEqual([]);
    const floods = titled(DUTY, '燃气平台一下子报了');
    expect(floods).toHaveLength(1);
    expect(floods[0]).toContain('一下子报了 200 起');
    expect(titled(DESK, '燃气平台一下子报了')).toHaveLength(1);
    expect(await town.world.store.openCases(0)).toEqual([]);
    // Steady: held back too, and with it one case for all.
    for (const id of ['F1', 'F2']) await leaks(id);
    expect(titled(DUTY, '燃气高危报警')).toEqual([]);
    expect(await town.world.store.openCases(0)).toHaveLength(1);
    expect(titled(DUTY, '燃气平台一下子报了').at(-1)).toContain('里面有高危的');
    await value('F3', '浓度', 25);
    await town.passes(5 * SECOND);
    await value('F3', '浓度', 40);
    await town.passes(6 * SECOND);
    expect(titled(DUTY, '燃气高危报警 · 样例面馆 F3')).toHaveLength(1);
    const duty = personOf(town, DUTY);
    await duty.clicks('看名单');
    expect(duty.latest()).toContain('里的 202 起');
    await duty.says('燃气报警');
    expect(duty.latest()).toContain('看名单');
  });

  test('the desk silences a power cut with a reason and an end; what may kill is told all the same', async () => {
    for (let n = 0; n < 12; n++) await has(`Q${n}`, { offlineMinutes: 10_000 });
    for (let n = 0; n < 12; n++) await value(`Q${n}`, '压力', 0.4);
    await town.passes(2 * MINUTE);
    const tap = tapping(town);
    const desk = personOf(town, DESK);
    const form = { done: '片区停电', hours: '2' };
    // Not who works for the company, and not without a reason.
    await tap(personOf(town, HEAD), { do: 'gas-flood-submit', flood: 'BC-1' }, form);
    expect(town.toasts.at(-1)).toContain('静音由指挥室定');
    await tap(desk, { do: 'gas-flood-form', flood: 'BC-1' });
    expect(desk.latest()).toContain('静音多久，高危的照样说');
    await tap(desk, { do: 'gas-flood-submit', flood: 'BC-1' }, { ...form, done: '' });
    await tap(desk, { do: 'gas-flood-submit', flood: 'BC-1' }, form);
    expect(titled(DUTY, '燃气平台一下子报了').at(-1)).toMatch(/静音到[\s\S]*指挥室派遣员：片区停电/);
    await tap(desk, { do: 'gas-flood-submit', flood: 'BC-1' }, form);
    expect(town.toasts.at(-1)).toContain('已经静音了');
    const told = [DUTY, HEAD, DESK].map((name) => titled(name, '燃气').length);
    await town.passes(40 * MINUTE);
    await has('Q20', { offlineMinutes: 10_000 });
    await value('Q20', '压力', 0.4);
    await town.passes(40 * MINUTE);
    expect([DUTY, HEAD, DESK].map((name) => titled(name, '燃气').length)).toEqual(told);
    for (const id of ['Q1', 'Q2']) await leaks(id);
    expect(titled(DUTY, '燃气高危报警')).toHaveLength(2);
    // Its end comes by the clock, and what sounds then is told again.
    await town.passes(60 * MINUTE);
    expect(titled(DUTY, '燃气平台一下子报了').at(-1)).toContain('这一阵过去了');
    await tap(desk, { do: 'gas-flood-submit', flood: 'BC-1' }, form);
    expect(town.toasts.at(-1)).toContain('已经过去了');
  });

  test('somebody has all of it by one press, and it is over when nothing more comes', async () => {
    for (let n = 0; n < 12; n++) await has(`F${n}`);
    for (let n = 0; n < 12; n++) await value(`F${n}`, '压力', 0.4);
    await town.passes(2 * MINUTE);
    expect(await personOf(town, DUTY).clicks('我在处理')).toBe('记上了，您在处理');
    const told = titled(HEAD, '燃气平台').length;
    await town.passes(31 * MINUTE);
    expect(titled(HEAD, '燃气平台')).toHaveLength(told);
    expect(titled(DUTY, '燃气平台一下子报了').at(-1)).toContain('这一阵过去了');
    await has('F20');
    await value('F20', '压力', 0.4);
    await town.passes(2 * MINUTE);
    expect(titled(DUTY, '燃气报警 · 样例面馆 F20')).toHaveLength(1);
  });
});

test('nobody else sees or presses anything: forged clicks and words of others change nothing', async () => {
  await has('D1');
  await leaks('D1');
  const before = await alarm(1);
  const tap = tapping(town);
  const clicks = [
    { do: 'gas-ack', alarm: 'BJ-1' },
    { do: 'gas-see', alarm: 'BJ-1' },
    { do: 'gas-open', alarm: 'BJ-1' },
    { do: 'gas-device', device: 'D1' },
    ...['cleared', 'false', 'shelve'].flatMap((form) => [
      { do: 'gas-form', alarm: 'BJ-1', form },
      { do: 'gas-submit', alarm: 'BJ-1', form },
    ]),
  ];
  for (const name of ['网格员甲', '物业人员', '司法所经办', '生人']) {
    const person = personOf(town, name);
    for (const click of clicks) await tap(person, click, { cause: 'fault', done: '没事', hours: '1' });
    await person.says('设备 D1').catch(() => '');
    expect(ofName(name).join('\n')).not.toMatch(/样例店主|3 幢底商|浓度高高/);
  }
  // Who leads sees that there is one, not where and whom to ring, and presses nothing.
  const leader = personOf(town, '带班领导');
  await leader.says('设备 D1');
  expect(leader.latest()).toContain('高危报警');
  expect(leader.latest()).not.toMatch(/样例店主|3 幢底商/);
  await tap(leader, { do: 'gas-ack', alarm: 'BJ-1' });
  // The duty of a company puts nothing aside: that is for who answers for safety there.
  await tap(personOf(town, '市监所值班员'), { do: 'gas-form', alarm: 'BJ-1', form: 'shelve' });
  expect(await alarm(1)).toEqual(before);
  expect(town.toasts.join()).toContain('挂起由燃气企业的安全负责人或指挥室定');
});

test('pictures sent beside the form are the alarm’s, and the case’s where it has one; of what is put aside none are', async () => {
  const duty = personOf(town, DUTY);
  await has('D1', { offlineMinutes: 10_000 });
  await leaks('D1');
  await duty.clicks('误报');
  await duty.sends('img_hose');
  expect(duty.latest()).toContain('收到 1 张，记在事件 WX-261124-001 里');
  await town.passes(MINUTE);
  const caseId = (await alarm(1))?.caseId ?? ('' as never);
  expect((await town.world.store.caseOf(caseId))?.photos).toHaveLength(1);
  await value('D1', '压力', 0.5);
  await town.passes(2 * MINUTE);
  await tapping(town)(duty, { do: 'gas-form', alarm: 'BJ-2', form: 'cleared' });
  await duty.sends(...Array.from({ length: 10 }, (_, n) => `img_${n}`));
  expect(ofName(DUTY).join('\n')).toContain('收到 9 张，记在报警 BJ-2 里。一起最多 9 张，多出来的没有收。');
  await town.passes(MINUTE);
  await duty.submits({ cause: 'fault', done: '阀没关紧' });
  const kept = await town.world.store.photosOf(photosUnder(AlarmId.parse('BJ-2')));
  expect(kept.map(({ outcome }) => outcome)).toEqual(Array(9).fill('kept'));
  // The card that was told already shows them by itself.
  expect(town.seenBy(duty.openId).some((one) => JSON.stringify(one).includes('img_combination'))).toBe(true);
  await tapping(town)(personOf(town, '带班领导'), { do: 'gas-see', alarm: 'BJ-2' });
  expect(JSON.stringify(town.seenBy(personOf(town, '带班领导').openId).at(-1))).not.toContain('img_combination');
});

test('an alarm of a company nobody of which is in Feishu comes to the desk', async () => {
  await has('D1', { company: 'bottled-gas' });
  await leaks('D1');
  expect(titled(DESK, '燃气高危报警 · 样例面馆 D1').length).toBeGreaterThan(0);
  const [c] = await town.world.store.openCases(0);
  expect(c).toMatchObject({ matterId: 'YX09', urgent: true, meant: 'bottled-gas' });
});

test('an alarm that does not reach the company goes on to who is next, and says whom it missed', async () => {
  await has('D1');
  town.gone.add(personOf(town, DUTY).openId);
  town.gone.add(personOf(town, HEAD).openId);
  await leaks('D1');
  await town.passes(MINUTE);
  expect(titled(DESK, '燃气高危报警').some((text) => text.includes('没送到：'))).toBe(true);
});
