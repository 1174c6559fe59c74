import { AlarmId, FloodId } from '../../../src/alarms/alarm.ts';
import { takeAlarm } from '../../../src/bot/alarms/take-alarm.ts';
import { DAY_MS } from '../../../src/cases/calendar/calendar.ts';
import { aDevice, describing, GAS_PEOPLE, MINUTE, reading, SECOND } from '../../alarms/readings.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { playing } from './playing.ts';

const [DUTY, HEAD, DESK, LEADER] = ['市监所值班员', '执法队负责人', '指挥室派遣员', '带班领导'];
const alarm = (n: number) => AlarmId.parse(`BJ-${n}`);

/** A platform that says what it likes of its devices. */
const platform = (town: Town) => {
  const now = () => town.clock.now;
  const takes = async (said: object) => {
    await takeAlarm(said, town.world);
    await town.passes(0);
  };
  return {
    has: (id: string, change = {}) => takes(describing(aDevice(id, change), now())),
    says: (what: string, id: string, more = {}) => takes(reading(what, id, now(), more)),
    value: (id: string, metric: string, value: number) => takes(reading('value', id, now(), { metric, value })),
  };
};

/** A leak, what is put aside, what is gone, a storm, and all that may be pressed by whoever may not. */
async function alarmStory(town: Town): Promise<void> {
  const { has, says, value } = platform(town);
  const [duty, head, desk] = [playing(town, DUTY), playing(town, HEAD), playing(town, DESK)];
  const [leader, worker] = [playing(town, LEADER), playing(town, '网格员甲')];
  const tap = tapping(town);
  for (const words of ['报警', '燃气报警', '入户安检', '人车瓶', '设备 没有'])
    for (const one of [worker, desk]) await one.says(words);
  await town.world.store.commit({ at: town.clock.now, changes: GAS_PEOPLE, says: [] });
  await has('D1', { offlineMinutes: 10_000 });
  await has('D2', { limits: [], offlineMinutes: 10_000, company: 'bottled-gas' });
  await duty.says('设备 D1');
  await desk.says('设备 样例面馆');
  await value('D1', '浓度', 30);
  await duty.says('设备 D1');
  await town.passes(10 * SECOND);
  await value('D1', '浓度', 40);
  await value('D1', '浓度', 33);
  await town.passes(6 * MINUTE);
  await desk.clicks('看设备');
  await duty.clicks('我在处理');
  await tap(head, { do: 'gas-ack', alarm: alarm(1) });
  await town.passes(31 * MINUTE);
  await duty.clicks('已消除');
  await duty.sends(...Array.from({ length: 10 }, (_, n) => `img_hose_${n}`));
  await duty.submits({ cause: 'leak', done: '换了软管' });
  await tap(duty, { do: 'gas-ack', alarm: alarm(1) });
  await tap(duty, { do: 'gas-open', alarm: alarm(1) });
  await tap(desk, { do: 'gas-open', alarm: alarm(1) });
  await desk.says('设备 D1');
  await town.passes(MINUTE);
  await value('D1', '浓度', 41);
  await town.passes(11 * SECOND);
  await duty.clicks('误报');
  await tap(duty, { do: 'gas-submit', alarm: alarm(1), form: 'false' }, { cause: 'leak', done: '误报' });
  await tap(duty, { do: 'gas-submit', alarm: alarm(1), form: 'false' }, { done: '误报' });
  await duty.submits({ cause: 'cooking', done: '炒菜的油烟' });
  await tap(duty, { do: 'gas-form', alarm: alarm(1), form: 'cleared' });
  await value('D1', '浓度', 5);
  await town.passes(MINUTE);

  // Ordinary: put aside, acknowledged by nobody, asked for by the desk; by a clock that is wrong.
  await has('D3', { offlineMinutes: 10_000 });
  await says('value', 'D3', { metric: '压力', value: 0.5, at: new Date(town.clock.now - DAY_MS).toISOString() });
  await town.passes(2 * MINUTE);
  await tap(duty, { do: 'gas-form', alarm: alarm(2), form: 'shelve' });
  await tap(desk, { do: 'gas-submit', alarm: alarm(2), form: 'shelve' }, { done: '报修了', hours: '9' });
  await desk.says('燃气报警');
  await desk.clicks('报警　样例面馆 D3 压力低');
  await desk.fills('挂起', { done: '探头报修了', hours: '1' });
  await tap(desk, { do: 'gas-submit', alarm: alarm(2), form: 'shelve' }, { done: '再挂', hours: '1' });
  await town.passes(61 * MINUTE);
  await town.passes(31 * MINUTE);
  await desk.says('燃气报警');
  await desk.clicks('报警　样例面馆 D3 压力低');
  await desk.clicks('立事件');
  await tap(desk, { do: 'gas-open', alarm: alarm(2) });
  await has('D4', { offlineMinutes: 10_000 });
  await value('D4', '压力', 0.5);
  await town.passes(125 * MINUTE);
  await says('alarm', 'D3', { metric: '试一试', level: 'ordinary', test: true });
  await desk.says('设备 D3');
  await desk.clicks('报警（测试）　样例面馆 D3 试一试');

  // Gone.
  await has('D5');
  await value('D5', '浓度', 3);
  await town.passes(12 * MINUTE);
  await duty.says('设备 D5');
  await duty.clicks('报警　样例面馆 D5 离线');
  await says('heartbeat', 'D5');

  // A company with nobody in Feishu, and an alarm whose place nobody knows.
  await says('alarm', 'D2', { metric: '漏气', level: 'danger' });
  await desk.says('设备 D2');
  await says('alarm', 'X-1', { metric: '漏气', level: 'danger' });

  // What comes again and again, and what can be no case.
  await has('D6', { offlineMinutes: 10_000 });
  for (let n = 0; n < 3; n++) {
    await value('D6', '压力', 0.5);
    await town.passes(2 * MINUTE);
    await value('D6', '压力', 2);
    await town.passes(15 * MINUTE);
  }
  await has('D7', { company: 'nowhere', offlineMinutes: 10_000 });
  await says('alarm', 'D7', { metric: '漏气', level: 'danger' });
  const [{ id } = { id: alarm(1) }] = await town.world.store.latestAlarms('D7');
  await tap(desk, { do: 'gas-open', alarm: id });

  await storm(town);
  for (const who of [worker, leader, duty]) {
    for (const form of ['cleared', 'shelve'] as const) await tap(who, { do: 'gas-form', alarm: alarm(1), form });
    for (const value of [
      { do: 'gas-see', alarm: alarm(1) },
      { do: 'gas-see', alarm: alarm(9999) },
      { do: 'gas-device', device: 'D1' },
      { do: 'gas-device', device: 'no-such' },
      { do: 'gas-flood', flood: FloodId.parse('BC-1') },
      { do: 'gas-flood', flood: FloodId.parse('BC-99') },
      { do: 'gas-flood-ack', flood: FloodId.parse('BC-1') },
      { do: 'gas-flood-ack', flood: FloodId.parse('BC-99') },
      { do: 'gas-flood-form', flood: FloodId.parse('BC-1') },
      { do: 'gas-flood-form', flood: FloodId.parse('BC-99') },
    ])
      await tap(who, value);
    await who.says('燃气报警');
    await who.says('设备 D1');
  }
}

/** So many at once that one card says it; danger among them, and a chat nothing gets through to. */
async function storm(town: Town): Promise<void> {
  const { has, value, says } = platform(town);
  const [duty, desk] = [playing(town, DUTY), playing(town, DESK)];
  await town.passes(15 * MINUTE);
  for (let n = 0; n < 14; n++) await has(`S${n}`, { offlineMinutes: 10_000, community: n % 2 ? '骆家庄社区' : null });
  for (let n = 0; n < 14; n++) await value(`S${n}`, '压力', 0.5);
  await town.passes(2 * MINUTE);
  await says('alarm', 'S1', { metric: '漏气', level: 'danger' });
  await says('offline', 'S2');
  await town.passes(2 * MINUTE);
  await duty.clicks('看名单');
  await desk.says('燃气报警');
  town.gone.add(town.groupNamed('指挥室'));
  await town.passes(6 * MINUTE);
  town.gone.delete(town.groupNamed('指挥室'));
  await duty.clicks('我在处理');
  await tapping(town)(desk, { do: 'gas-flood-ack', flood: FloodId.parse('BC-1') });
  const tap = tapping(town);
  const form = { done: '片区停电，供电所说 16 点来电', hours: '2' };
  // Danger is not silenced; a power cut is, once, until its end.
  const [{ id: dangerous } = { id: FloodId.parse('BC-1') }] = await town.world.store.openFloods();
  await tap(desk, { do: 'gas-flood-submit', flood: dangerous }, form);
  await town.passes(60 * MINUTE);
  for (let n = 0; n < 12; n++) await has(`U${n}`, { offlineMinutes: 10_000 });
  for (let n = 0; n < 12; n++) await value(`U${n}`, '压力', 0.5);
  await town.passes(2 * MINUTE);
  const [{ id: flood } = { id: FloodId.parse('BC-1') }] = await town.world.store.openFloods();
  await tap(desk, { do: 'gas-flood-form', flood });
  await tap(desk, { do: 'gas-flood-submit', flood }, { ...form, hours: '' });
  await tap(desk, { do: 'gas-flood-submit', flood }, { ...form, hours: '99' });
  await tap(desk, { do: 'gas-flood-submit', flood }, form);
  await tap(desk, { do: 'gas-flood-submit', flood }, form);
  await town.passes(130 * MINUTE);
  await tap(desk, { do: 'gas-flood-submit', flood }, form);
  await tap(desk, { do: 'gas-flood-form', flood });
  town.gone.add(personOf(town, DUTY).openId).add(personOf(town, HEAD).openId);
  await has('T1', { offlineMinutes: 10_000 });
  await says('alarm', 'T1', { metric: '漏气', level: 'danger' });
  await town.passes(MINUTE);
  town.gone.delete(personOf(town, DUTY).openId);
  town.gone.delete(personOf(town, HEAD).openId);
}

export const stories: Stories = {
  'alarms of gas': { play: alarmStory },
};
