import { expect, test } from 'vitest';
import { AlarmId } from '../../src/alarms/alarm.ts';
import { photosUnder } from '../../src/bot/alarms/photos.ts';
import { personOf } from '../sentences/person.ts';
import { tapping } from '../sentences/tapping.ts';
import { DUTY, inGasTown } from './gas-town.ts';
import { MINUTE } from './readings.ts';

const { caseOfAlarm, has, leaks, ofName, town, value } = inGasTown();

test('pictures sent beside the form are the alarm’s, and the case’s where it has one; of what is put aside none are', async () => {
  const duty = personOf(town(), DUTY);
  await has('D1', { offlineMinutes: 10_000 });
  await leaks('D1');
  await duty.clicks('误报');
  await duty.sends('img_hose');
  expect(duty.latest()).toContain('收到 1 张，记在事件 WX-261124-001 里');
  await town().passes(MINUTE);
  expect((await caseOfAlarm(1))?.photos).toHaveLength(1);
  await value('D1', '压力', 0.5);
  await town().passes(2 * MINUTE);
  await tapping(town())(duty, { do: 'gas-form', alarm: 'BJ-2', form: 'cleared' });
  await duty.sends(...Array.from({ length: 10 }, (_, n) => `img_${n}`));
  expect(ofName(DUTY).join('\n')).toContain('收到 9 张，记在报警 BJ-2 里。一起最多 9 张，多出来的没有收。');
  await town().passes(MINUTE);
  await duty.submits({ cause: 'fault', done: '阀没关紧' });
  const kept = await town().world.store.photosOf(photosUnder(AlarmId.parse('BJ-2')));
  expect(kept.map(({ outcome }) => outcome)).toEqual(Array(9).fill('kept'));
  // The card that was told already shows them by itself.
  expect(
    town()
      .seenBy(duty.openId)
      .some((one) => JSON.stringify(one).includes('img_combination')),
  ).toBe(true);
  await tapping(town())(personOf(town(), '带班领导'), { do: 'gas-see', alarm: 'BJ-2' });
  expect(JSON.stringify(town().seenBy(personOf(town(), '带班领导').openId).at(-1))).not.toContain('img_combination');
});
