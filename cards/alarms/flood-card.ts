import { type GasAlarm, limitWords } from '../../src/alarms/alarm.ts';
import type { GasFlood } from '../../src/alarms/flood.ts';
import { button, type Card, card, facts, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';
import { alarmButtons, type ListedAlarm, MOST_LINES, rank } from './list-card.ts';

export type FloodFacts = {
  flood: GasFlood;
  company: string;
  alarms: readonly ListedAlarm[];
  /** So many devices the platform has. */
  devices: number;
  mayAct: boolean;
  maySilence: boolean;
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

/** So many alarms of one platform at once, in one card. */
export function floodCard({ flood, company, alarms, devices, mayAct, maySilence, missed, now }: FloodFacts): Card {
  const of = (level: GasAlarm['level']) => alarms.filter(({ alarm }) => alarm.level === level).length;
  const worst = worstOf(alarms);
  const first = alarms[0];
  const over = flood.endedAt !== null;
  const { quiet } = flood;
  const held = flood.ackBy ? `${flood.ackBy.name}在处理` : '还没有人认';
  return card(
    {
      title: `燃气平台一下子报了 ${alarms.length} 起`,
      subtitle: `${flood.id} · ${over ? '这一阵过去了' : quiet ? `静音到 ${when(quiet.until, now)}` : held}`,
      tone: over ? 'done' : flood.danger ? 'urgent' : 'warning',
    },
    missed ? note(`没送到：${escapeMarkdown(missed)}。请打电话告诉他们`) : undefined,
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
      [
        '第一起',
        first && `${when(first.alarm.raisedAt ?? flood.startedAt, now)} ${first.name} ${limitWords(first.alarm)}`,
      ],
      ['最要紧', worst && `${worst.name} ${limitWords(worst.alarm)}`],
      ['静音', quiet ? `${quiet.by.name}：${quiet.why}` : undefined],
      ['事件', flood.caseId ?? undefined],
    ]),
    stack(
      mayAct && !flood.ackBy && !over && button('我在处理', { do: 'gas-flood-ack', flood: flood.id }, 'primary'),
      button('看名单', { do: 'gas-flood', flood: flood.id }),
      maySilence && !flood.danger && !quiet && !over
        ? button('静音（写原因）', { do: 'gas-flood-form', flood: flood.id }, 'text')
        : undefined,
      flood.caseId ? button('看事件', { do: 'see-case', case: flood.caseId }, 'text') : undefined,
    ),
    note('一下子太多，多半是停电、断网或平台出错，合成一张说。还在往上涨的高危，照样单独说。'),
  );
}

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
