import { CAUSE_WORDS, type GasAlarm, limitWords } from '../../src/alarms/alarm.ts';
import type { GasFlood } from '../../src/alarms/flood.ts';
import type { AlarmMeasures } from '../../src/alarms/measures.ts';
import { type DeviceStanding, STANDING_WORDS } from '../../src/alarms/standing.ts';
import { button, type Card, card, type Element, facts, items, note, stack, text } from '../elements.ts';
import { alarmState } from './alarm-card.ts';

/** An alarm in a list, with the name of its device and where it is. */
export type ListedAlarm = { alarm: GasAlarm; name: string; community: string | null };

/** The more it matters, the larger: danger before all else, then what is told of by value, what rises before what does not. */
export const rank = ({ level, rising }: GasAlarm): number =>
  (level === 'danger' ? 2 : level === 'ordinary' ? 1 : 0) + (rising ? 0.5 : 0);

/** So many alarms stand in a list. */
export const MOST_LINES = 12;

/** Alarms one under the other, each a button. */
export const alarmButtons = (alarms: readonly ListedAlarm[], now: number): Element[] =>
  stack(
    ...alarms
      .slice(0, MOST_LINES)
      .map(({ alarm, name }) =>
        button(
          `${alarmState(alarm, now)}　${name} ${limitWords(alarm)}`,
          { do: 'gas-see', alarm: alarm.id },
          alarm.level === 'danger' && alarm.state === 'raised' ? 'danger' : 'default',
        ),
      ),
  );

export type AlarmsFacts = {
  /** Those that are told each by itself. */
  open: readonly ListedAlarm[];
  /** All that sound, those that a flood holds back too. */
  total: number;
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
export function alarmsCard({ open, total, floods, devices, measures, days, now }: AlarmsFacts): Card {
  const { ack, falseAlarms, causes } = measures;
  return card(
    {
      title: total > 0 ? `燃气报警：${total} 起没消除` : '燃气报警：现在没有',
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
          : `${ack.of} 起（共 ${measures.alarms} 起），一半在 ${ack.minutes} 分钟内`,
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
