import { expect, test } from 'vitest';
import { personOf } from '../sentences/person.ts';
import { tapping } from '../sentences/tapping.ts';
import { DESK, DUTY, HEAD, inGasTown } from './gas-town.ts';
import { MINUTE } from './readings.ts';

const { alarm, has, leaks, ofName, titled, town } = inGasTown();

test('nobody else sees or presses anything: forged clicks and words of others change nothing', async () => {
  await has('D1');
  await leaks('D1');
  const before = await alarm(1);
  const tap = tapping(town());
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
    const person = personOf(town(), name);
    for (const click of clicks) await tap(person, click, { cause: 'fault', done: '没事', hours: '1' });
    await person.says('设备 D1').catch(() => '');
    expect(ofName(name).join('\n')).not.toMatch(/样例店主|3 幢底商|浓度高高/);
  }
  // Who leads sees that there is one, not where and whom to ring, and presses nothing.
  const leader = personOf(town(), '带班领导');
  await leader.says('设备 D1');
  expect(leader.latest()).toContain('高危报警');
  expect(leader.latest()).not.toMatch(/样例店主|3 幢底商/);
  await tap(leader, { do: 'gas-ack', alarm: 'BJ-1' });
  // The duty of a company puts nothing aside: that is for who answers for safety there.
  await tap(personOf(town(), '市监所值班员'), { do: 'gas-form', alarm: 'BJ-1', form: 'shelve' });
  expect(await alarm(1)).toEqual(before);
  expect(town().toasts.join()).toContain('挂起由燃气企业的安全负责人或指挥室定');
});

test('an alarm of a company nobody of which is in Feishu comes to the desk', async () => {
  await has('D1', { company: 'bottled-gas' });
  await leaks('D1');
  expect(titled(DESK, '燃气高危报警 · 样例面馆 D1').length).toBeGreaterThan(0);
  const [c] = await town().world.store.openCases(0);
  expect(c).toMatchObject({ matterId: 'YX09', urgent: true, meant: 'bottled-gas' });
});

test('an alarm that does not reach the company goes on to who is next, and says whom it missed', async () => {
  await has('D1');
  town().gone.add(personOf(town(), DUTY).openId);
  town().gone.add(personOf(town(), HEAD).openId);
  await leaks('D1');
  await town().passes(MINUTE);
  expect(titled(DESK, '燃气高危报警').some((text) => text.includes('没送到：'))).toBe(true);
});
