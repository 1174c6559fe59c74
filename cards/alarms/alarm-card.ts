import type { Danger } from '../../catalogue/catalogue.ts';
import { ALARM_STATE_WORDS, CAUSE_WORDS, type GasAlarm, isSounding, LEVEL_WORDS } from '../../src/alarms/alarm.ts';
import { type GasDevice, markWords } from '../../src/alarms/device.ts';
import type { AlarmEvent } from '../../src/alarms/event.ts';
import { type AlarmTell, HAPPENED } from '../../src/alarms/step.ts';
import { brief } from '../brief.ts';
import {
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  items,
  note,
  panel,
  type Tone,
  text,
} from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { dialledFirst, dials } from '../hotlines.ts';
import { pictures } from '../pictures.ts';
import { span, when } from '../when.ts';

/** Somebody to ring, with the number where the reader may have it. */
export type AlarmPhone = { who: string; number: string | null };

export type AlarmFacts = {
  alarm: GasAlarm;
  device: GasDevice;
  /** The company by its name. */
  company: string;
  /** Who on duty there can be rung; nobody's number where others read along. */
  onDuty: readonly AlarmPhone[];
  /** What to do first where gas leaks, as the list has it. */
  danger: Danger | undefined;
  /** Whether the reader sees where exactly it is and whom to ring there. */
  seesPlace: boolean;
  mayAct: boolean;
  mayShelve: boolean;
  mayOpen: boolean;
  course: readonly AlarmEvent[];
  /** Taken on the spot, as our own images. */
  photos: readonly string[];
  clockOff: boolean;
  tell?: AlarmTell | undefined;
  missed?: string | undefined;
  now: number;
};

const TELL_WORDS: Record<AlarmTell, string> = {
  first: '',
  again: '又报了',
  unacked: '还没有人认',
  still: '还没有消除',
  'shelf-ended': '挂起到期了',
};

/** How an alarm stands, in a word. */
export function alarmState({ state, shelved, test }: GasAlarm, now: number): string {
  const words = shelved ? `挂起到 ${when(shelved.until, now)}` : ALARM_STATE_WORDS[state];
  return test ? `${words}（测试）` : words;
}

/** What an alarm is, for a title: 燃气高危报警. */
export const alarmKind = ({ level }: Pick<GasAlarm, 'level'>): string =>
  level === 'offline' ? '燃气设备离线' : `燃气${level === 'danger' ? LEVEL_WORDS.danger : ''}报警`;

function toneOf(alarm: GasAlarm): Tone {
  if (alarm.state === 'cleared') return 'done';
  // A device that is gone is shown red: nobody knows what it would say.
  if (alarm.test || alarm.shelved) return 'over';
  return alarm.level === 'ordinary' ? 'warning' : 'urgent';
}

const measured = (value: number | null, unit: string): string | undefined =>
  value === null ? undefined : `${value}${unit}`;

/** Whom to ring, with the number that dials where it may be shown. */
export const ringing = ({ who, number }: AlarmPhone): string =>
  number ? `${escapeMarkdown(who)} ${dials(number.replace(/[^\d+]/g, ''), number)}` : escapeMarkdown(who);

/** People and phone first of all: who is in there, who repairs it, who saves; and what to say to them. */
function firstOfAll({ device: { owner }, company, onDuty, danger, seesPlace }: AlarmFacts): Element[] {
  const calls = dialledFirst<AlarmPhone>([
    ...(seesPlace && owner ? [{ who: `现场 ${owner.name}`, number: owner.phone }] : []),
    ...(onDuty.length > 0 ? onDuty.slice(0, 2) : [{ who: `${company}抢修`, number: null }]),
    { who: '火警', number: '119' },
  ]);
  return [
    text(`**${danger ? escapeMarkdown(danger.title) : '人先出去，到外面再打电话'}**`, 'heading'),
    text(calls.map((one, i) => `${i === 0 ? '**先打**　' : '**再打**　'}${ringing(one)}`).join('<br>')),
    ...(danger ? [items([...danger.first], true)] : []),
    ...(danger?.dont
      ? [text(`<font color='red'>**别**　${escapeMarkdown(danger.dont.replace(/^别/, ''))}</font>`)]
      : []),
  ];
}

/** What may be done with an alarm that sounds; none of it moves a valve. */
function actions({ alarm, mayAct, mayShelve, mayOpen }: AlarmFacts): Element[] {
  if (!isSounding(alarm)) return [];
  const { id, level, shelved, caseId, ackBy } = alarm;
  return [
    ...buttons(
      mayAct && ackBy === null && button('我在处理', { do: 'gas-ack', alarm: id }, 'primary'),
      mayAct && button('已消除', { do: 'gas-form', alarm: id, form: 'cleared' }),
      mayAct && button('误报', { do: 'gas-form', alarm: id, form: 'false' }),
    ),
    ...buttons(
      mayShelve &&
        level !== 'danger' &&
        !shelved &&
        button('挂起', { do: 'gas-form', alarm: id, form: 'shelve' }, 'text'),
      mayOpen && !caseId && button('立事件', { do: 'gas-open', alarm: id }, 'text'),
    ),
  ];
}

/** Where more of it is read; numbers that others may not read along are on the card in one's own chat. */
const more = ({ alarm, onDuty }: AlarmFacts): Element[] =>
  buttons(
    isSounding(alarm) &&
      onDuty.some(({ number }) => number === null) &&
      button('看电话', { do: 'gas-see', alarm: alarm.id }, 'text'),
    button('看设备', { do: 'gas-device', device: alarm.device }, 'text'),
    alarm.caseId ? button('看事件', { do: 'see-case', case: alarm.caseId }, 'text') : undefined,
  );

const said = ({ by, words }: AlarmEvent): string =>
  [by && `：${by.name}`, words && `，${brief(words, 60)}`].filter(Boolean).join('');

const courseLines = (course: readonly AlarmEvent[], now: number): string[] =>
  course
    .filter(({ happened }) => happened.length > 0)
    .slice(-12)
    .map((event) => `${when(event.at, now)} ${event.happened.map((one) => HAPPENED[one]).join('，')}${said(event)}`);

/** One alarm as it stands: of danger people and phone first, then what it is, then what may be done. */
export function alarmCard(of: AlarmFacts): Card {
  const { alarm, device, company, seesPlace, course, clockOff, tell, missed, now } = of;
  const { raisedAt, since, repeats, ackBy, ackAt, shelved, cause, done, clearedAt, clearedBy, high, unit } = alarm;
  const sounding = isSounding(alarm);
  const limit = device.limits.find(({ id }) => id === alarm.limit);
  const told = tell && sounding ? TELL_WORDS[tell] : '';
  const state = alarmState(alarm, now);
  return card(
    {
      title: `${alarmKind(alarm)} · ${device.name}`,
      subtitle: [alarm.id, told, sounding ? `${state}，${span(now - (raisedAt ?? since))}了` : state]
        .filter(Boolean)
        .join(' · '),
      tone: toneOf(alarm),
    },
    missed ? note(`没送到：${escapeMarkdown(missed)}。请打电话告诉他们`) : undefined,
    sounding && alarm.level === 'danger' && !alarm.test ? firstOfAll(of) : undefined,
    high && alarm.state === 'cleared' ? text("<font color='red'>**设备上还没有恢复，请再看一眼**</font>") : undefined,
    actions(of),
    facts([
      ['设备', `${device.kind} ${device.id}（${company}）`],
      ['地点', [device.community, seesPlace ? device.detail : undefined].filter(Boolean).join(' ') || undefined],
      ['报的是', alarm.level === 'offline' ? '收不到它的数，好坏不知道' : alarm.limit],
      [
        '读数',
        [
          measured(alarm.latest, unit),
          alarm.peak === alarm.latest ? undefined : `最厉害 ${measured(alarm.peak, unit) ?? '不知道'}`,
        ]
          .filter(Boolean)
          .join('，') || undefined,
      ],
      ['限值', limit && `${markWords(limit.raise, limit.unit)}报，${markWords(limit.clear, limit.unit)}消除`],
      ['报警时间', `${when(raisedAt ?? since, now)}${repeats > 0 ? `，又报 ${repeats} 次` : ''}`],
      ['在处理', ackBy && ackAt ? `${ackBy.name}，${when(ackAt, now)}` : undefined],
      ['挂起', shelved ? `${shelved.by.name}：${shelved.why}` : undefined],
      [
        '消除',
        clearedAt && alarm.state === 'cleared'
          ? `${when(clearedAt, now)}，${clearedBy ? clearedBy.name : '设备恢复'}`
          : undefined,
      ],
      [
        '原因',
        cause ? `${alarm.falseAlarm ? '误报，' : ''}${CAUSE_WORDS[cause]}${done ? `。${done}` : ''}` : undefined,
      ],
      ['事件', alarm.caseId ?? undefined],
    ]),
    // What a picture shows is where it is.
    seesPlace ? pictures(of.photos) : undefined,
    more(of),
    clockOff ? note('这台设备的钟不准，时间按我们收到的算。') : undefined,
    course.length > 0 ? panel('经过', items(courseLines(course, now))) : undefined,
    alarm.level === 'danger' && sounding ? note('机器人不碰阀门，也不叫人去动公共阀门。') : undefined,
  );
}
