import type { GasAlarm } from '../../src/alarms/alarm.ts';
import { CAUSE_WORDS } from '../../src/alarms/alarm.ts';
import type { GasFlood } from '../../src/alarms/flood.ts';
import type { AlarmMeasures } from '../../src/alarms/measures.ts';
import type { DeviceStanding } from '../../src/alarms/standing.ts';
import { STANDING_WORDS } from '../../src/alarms/standing.ts';
import { button, type Card, card, type Element, facts, items, note, stack, text } from '../elements.ts';
import { when } from '../when.ts';
import { alarmState } from './alarm-card.ts';

/** An alarm in a list, with the name of its device and where it is. */
export type ListedAlarm = { alarm: GasAlarm; name: string; community: string | null };

export type FloodFacts = {
  flood: GasFlood;
  company: string;
  alarms: readonly ListedAlarm[];
  /** So many devices the platform has. */
  devices: number;
  mayAct: boolean;
  missed?: string | undefined;
  now: number;
};

const MOST_PLACES = 6;

const byCommunity = (alarms: readonly ListedAlarm[]): string[] =>
  [...Map.groupBy(alarms, ({ community }) => community ?? '地点没登记')]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_PLACES)
    .map(([community, some]) => `${community} ${some.length} 起`);

/** The alarm of many that is looked at first: danger before all else, then what rises. */
const worstOf = (alarms: readonly ListedAlarm[]): ListedAlarm | undefined =>
  alarms.toSorted((a, b) => rank(b.alarm) - rank(a.alarm))[0];
const rank = ({ level, rising }: GasAlarm): number =>
  (level === 'danger' ? 2 : level === 'ordinary' ? 1 : 0) + (rising ? 0.5 : 0);

/** So many alarms of one platform at once, in one card. */
export function floodCard({ flood, company, alarms, devices, mayAct, missed, now }: FloodFacts): Card {
  const of = (level: GasAlarm['level']) => alarms.filter(({ alarm }) => alarm.level === level).length;
  const worst = worstOf(alarms);
  const first = alarms[0];
  const over = flood.endedAt !== null;
  return card(
    {
      title: `燃气平台一下子报了 ${alarms.length} 起`,
      subtitle: over ? '这一阵过去了' : flood.ackBy ? `${flood.ackBy.name}在处理` : '还没有人认',
      tone: over ? 'done' : flood.danger ? 'urgent' : 'warning',
    },
    missed ? note(`没送到：${missed}。请打电话告诉他们`) : undefined,
    flood.danger && !over
      ? text('**里面有高危的：先打电话问现场有没有人闻到味道；有味道的人先出去，打 119**', 'heading')
      : undefined,
    facts([
      ['企业', `${company}${devices > 0 ? `，平台共 ${devices} 台` : ''}`],
      [
        '其中',
        [
          of('danger') > 0 && `高危 ${of('danger')}`,
          of('ordinary') > 0 && `一般 ${of('ordinary')}`,
          of('offline') > 0 && `离线 ${of('offline')}`,
        ]
          .filter(Boolean)
          .join('，'),
      ],
      ['在哪里', byCommunity(alarms).join('，')],
      ['第一起', first && `${when(first.alarm.raisedAt ?? flood.startedAt, now)} ${first.name} ${first.alarm.limit}`],
      ['最要紧', worst && `${worst.name} ${worst.alarm.limit}`],
      ['事件', flood.caseId ?? undefined],
    ]),
    stack(
      mayAct && !flood.ackBy && !over && button('我在处理', { do: 'gas-flood-ack', flood: flood.id }, 'primary'),
      button('看名单', { do: 'gas-flood', flood: flood.id }),
      flood.caseId ? button('看事件', { do: 'see-case', case: flood.caseId }, 'text') : undefined,
    ),
    note('一下子太多，多半是停电、断网或平台出错，合成一张说。还在往上涨的高危，照样单独说。'),
  );
}

const MOST_LINES = 12;

/** Alarms one under the other, each a button. */
export const alarmButtons = (alarms: readonly ListedAlarm[], now: number): Element[] =>
  stack(
    ...alarms
      .slice(0, MOST_LINES)
      .map(({ alarm, name }) =>
        button(
          `${alarmState(alarm, now)}　${name} ${alarm.level === 'offline' ? '离线' : alarm.limit}`,
          { do: 'gas-see', alarm: alarm.id },
          alarm.level === 'danger' && alarm.state === 'raised' ? 'danger' : 'default',
        ),
      ),
  );

/** The alarms of a flood, the worst first. */
export const floodAlarmsCard = ({ flood, alarms, now }: Pick<FloodFacts, 'flood' | 'alarms' | 'now'>): Card =>
  card(
    { title: `${flood.id} 里的 ${alarms.length} 起`, subtitle: '最要紧的在前', tone: 'answer' },
    alarmButtons(
      alarms.toSorted((a, b) => rank(b.alarm) - rank(a.alarm)),
      now,
    ),
    alarms.length > MOST_LINES ? note(`只列前 ${MOST_LINES} 起，其余发「设备 名字」看。`) : undefined,
  );

export type AlarmsFacts = {
  open: readonly ListedAlarm[];
  floods: readonly { id: GasFlood['id']; alarms: number }[];
  devices: { all: number; offline: number };
  /** What came of the alarms of the last days. */
  measures: AlarmMeasures;
  days: number;
  now: number;
};

const fraction = ({ n, d }: { n: number; d: number }): string =>
  d < 10 ? `${n} 起（看明原因的 ${d} 起）` : `${n}/${d}，${Math.round((n / d) * 100)}%`;

/** What sounds now, worst first, with the figures of the last days; each says what it is of. */
export function alarmsCard({ open, floods, devices, measures, days, now }: AlarmsFacts): Card {
  const { ack, falseAlarms, causes } = measures;
  return card(
    {
      title: open.length > 0 ? `燃气报警：${open.length} 起没消除` : '燃气报警：现在没有',
      subtitle: `设备 ${devices.all} 台${devices.offline > 0 ? `，离线 ${devices.offline} 台` : ''}`,
      tone: open.some(({ alarm }) => alarm.level !== 'ordinary' && alarm.state === 'raised') ? 'urgent' : 'answer',
    },
    devices.offline > 0
      ? text(`<font color='red'>**${devices.offline} 台离线：好坏不知道，不算正常**</font>`)
      : undefined,
    stack(...floods.map(({ id, alarms }) => button(`一下子报了 ${alarms} 起：看名单`, { do: 'gas-flood', flood: id }))),
    alarmButtons(
      open.toSorted((a, b) => rank(b.alarm) - rank(a.alarm)),
      now,
    ),
    open.length > MOST_LINES ? note(`只列前 ${MOST_LINES} 起，其余发「设备 名字」看。`) : undefined,
    text(`**近 ${days} 天**`),
    facts([
      ['报警', `${measures.alarms} 起，又报 ${measures.repeats} 次，立事件 ${measures.cases} 件`],
      [
        '有人认',
        ack.minutes === null
          ? `0 起（共 ${measures.alarms} 起）`
          : `${ack.of} 起（共 ${measures.alarms} 起），中间一起 ${ack.minutes} 分钟`,
      ],
      ['误报', fraction(falseAlarms)],
      ['原因', causes.map(({ cause, n }) => `${CAUSE_WORDS[cause]} ${n}`).join('，') || undefined],
    ]),
    note('看一台设备：发「设备 名字或编号」。'),
  );
}

/** Devices found by a word, each a button with how it stands. */
export const devicesCard = (
  words: string,
  found: readonly { id: string; name: string; standing: DeviceStanding }[],
): Card =>
  found.length === 0
    ? card({ title: '没找到这台设备', tone: 'over' }, items([words]), note('写设备编号，或名字里的几个字。'))
    : card(
        { title: '是哪一台？', tone: 'ask' },
        stack(
          ...found.map(({ id, name, standing }) =>
            button(`${STANDING_WORDS[standing]}　${name}`, { do: 'gas-device', device: id }),
          ),
        ),
      );
