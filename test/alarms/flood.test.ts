import { expect, test } from 'vitest';
import { takeAlarm } from '../../src/bot/alarms/take-alarm.ts';
import { personOf } from '../sentences/person.ts';
import { tapping } from '../sentences/tapping.ts';
import { DESK, DUTY, HEAD, inGasTown } from './gas-town.ts';
import { aDevice, describing, MINUTE, reading, SECOND } from './readings.ts';

const { has, leaks, now, titled, town, value } = inGasTown();

test('two hundred alarms are one card, and danger that rises on a device of its own breaks through', async () => {
  for (let n = 0; n < 200; n++) await takeAlarm(describing(aDevice(`F${n}`), now()), town().world);
  for (let n = 0; n < 200; n++)
    await takeAlarm(reading('value', `F${n}`, now(), { metric: '压力', value: 0.4 }), town().world);
  await town().passes(5 * MINUTE);
  expect(titled(DUTY, '燃气报警 ·')).toEqual([]);
  const floods = titled(DUTY, '燃气平台一下子报了');
  expect(floods).toHaveLength(1);
  expect(floods[0]).toContain('一下子报了 200 起');
  expect(titled(DESK, '燃气平台一下子报了')).toHaveLength(1);
  expect(await town().world.store.openCases(0)).toEqual([]);
  // Steady: held back too, and with it one case for all.
  for (const id of ['F1', 'F2']) await leaks(id);
  expect(titled(DUTY, '燃气高危报警')).toEqual([]);
  expect(await town().world.store.openCases(0)).toHaveLength(1);
  expect(titled(DUTY, '燃气平台一下子报了').at(-1)).toContain('里面有高危的');
  await value('F3', '浓度', 25);
  await town().passes(5 * SECOND);
  await value('F3', '浓度', 40);
  await town().passes(6 * SECOND);
  expect(titled(DUTY, '燃气高危报警 · 样例面馆 F3')).toHaveLength(1);
  const duty = personOf(town(), DUTY);
  await duty.clicks('看名单');
  expect(duty.latest()).toContain('里的 202 起');
  await duty.says('燃气报警');
  expect(duty.latest()).toContain('看名单');
});

test('the desk silences a power cut with a reason and an end; what may kill is told all the same', async () => {
  for (let n = 0; n < 12; n++) await has(`Q${n}`, { offlineMinutes: 10_000 });
  for (let n = 0; n < 12; n++) await value(`Q${n}`, '压力', 0.4);
  await town().passes(2 * MINUTE);
  const tap = tapping(town());
  const desk = personOf(town(), DESK);
  const form = { done: '片区停电', hours: '2' };
  // Not who works for the company, and not without a reason.
  await tap(personOf(town(), HEAD), { do: 'gas-flood-submit', flood: 'BC-1' }, form);
  expect(town().toasts.at(-1)).toContain('静音由指挥室定');
  await tap(desk, { do: 'gas-flood-form', flood: 'BC-1' });
  expect(desk.latest()).toContain('静音多久，高危的照样说');
  await tap(desk, { do: 'gas-flood-submit', flood: 'BC-1' }, { ...form, done: '' });
  await tap(desk, { do: 'gas-flood-submit', flood: 'BC-1' }, form);
  expect(titled(DUTY, '燃气平台一下子报了').at(-1)).toMatch(/静音到[\s\S]*指挥室派遣员：片区停电/);
  await tap(desk, { do: 'gas-flood-submit', flood: 'BC-1' }, form);
  expect(town().toasts.at(-1)).toContain('已经静音了');
  const told = [DUTY, HEAD, DESK].map((name) => titled(name, '燃气').length);
  await town().passes(40 * MINUTE);
  await has('Q20', { offlineMinutes: 10_000 });
  await value('Q20', '压力', 0.4);
  await town().passes(40 * MINUTE);
  expect([DUTY, HEAD, DESK].map((name) => titled(name, '燃气').length)).toEqual(told);
  for (const id of ['Q1', 'Q2']) await leaks(id);
  expect(titled(DUTY, '燃气高危报警')).toHaveLength(2);
  // Its end comes by the clock, and what sounds then is told again.
  await town().passes(60 * MINUTE);
  expect(titled(DUTY, '燃气平台一下子报了').at(-1)).toContain('这一阵过去了');
  await tap(desk, { do: 'gas-flood-submit', flood: 'BC-1' }, form);
  expect(town().toasts.at(-1)).toContain('已经过去了');
});

test('somebody has all of it by one press, and it is over when nothing more comes', async () => {
  for (let n = 0; n < 12; n++) await has(`F${n}`);
  for (let n = 0; n < 12; n++) await value(`F${n}`, '压力', 0.4);
  await town().passes(2 * MINUTE);
  expect(await personOf(town(), DUTY).clicks('我在处理')).toBe('记上了，您在处理');
  const told = titled(HEAD, '燃气平台').length;
  await town().passes(31 * MINUTE);
  expect(titled(HEAD, '燃气平台')).toHaveLength(told);
  expect(titled(DUTY, '燃气平台一下子报了').at(-1)).toContain('这一阵过去了');
  await has('F20');
  await value('F20', '压力', 0.4);
  await town().passes(2 * MINUTE);
  expect(titled(DUTY, '燃气报警 · 样例面馆 F20')).toHaveLength(1);
});
