import * as z from 'zod';
import type { Person } from '../cases/record/person.ts';
import { AlarmCause, type GasAlarm, isSounding } from './alarm.ts';
import { clocksOfAcked } from './sound.ts';
import { type AlarmContext, type AlarmStep, HOUR_MS, stepTo } from './step.ts';

const words = z.string().trim().max(200);

/** What a person may say of an alarm. No word of anybody moves a valve. */
export const AlarmCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('ack') }),
  z.strictObject({
    do: z.literal('close'),
    cause: AlarmCause,
    falseAlarm: z.boolean(),
    done: words.min(1),
  }),
  z.strictObject({ do: z.literal('shelve'), why: words.min(1), hours: z.int().min(1) }),
]);
export type AlarmCommand = z.infer<typeof AlarmCommand>;

type AlarmActed = AlarmStep | { why: string };
type Moment = Pick<AlarmContext, 'now' | 'rules'>;

/** What a person says of an alarm comes to this, or a reason in Chinese why it comes to nothing. */
export function actOnAlarm(alarm: GasAlarm, command: AlarmCommand, by: Person, moment: Moment): AlarmActed {
  if (!isSounding(alarm)) return { why: alarm.state === 'cleared' ? '这一起已经消除了' : '这一起还没有到报警' };
  switch (command.do) {
    case 'ack':
      return acked(alarm, by, moment);
    case 'close':
      return closed(alarm, command, by, moment);
    case 'shelve':
      return shelved(alarm, command, by, moment);
  }
}

function acked(alarm: GasAlarm, by: Person, moment: Moment): AlarmActed {
  if (alarm.ackBy) return { why: `${alarm.ackBy.name}已经在处理了` };
  const ack = { state: 'acked', ackBy: by, ackAt: moment.now, told: true } as const;
  return stepTo({ ...alarm, ...ack, ...(alarm.shelved ? {} : clocksOfAcked(alarm, moment)) }, 'acked');
}

function closed(
  alarm: GasAlarm,
  { cause, falseAlarm, done }: Extract<AlarmCommand, { do: 'close' }>,
  by: Person,
  { now }: Moment,
): AlarmActed {
  if (falseAlarm && cause === 'leak') return { why: '漏了气不是误报，请点「已消除」' };
  const said = { cause, falseAlarm, done, clearedAt: now, clearedBy: by, told: true };
  const first = { ackBy: alarm.ackBy ?? by, ackAt: alarm.ackAt ?? now };
  const quiet = { tellAt: null, caseAt: null, clearing: null, shelved: null };
  return stepTo({ ...alarm, state: 'cleared', ...said, ...first, ...quiet }, falseAlarm ? 'dismissed' : 'closed');
}

/** Put aside with a reason and an end. What may kill is never put aside. */
function shelved(
  alarm: GasAlarm,
  { why, hours }: Extract<AlarmCommand, { do: 'shelve' }>,
  by: Person,
  { now, rules }: Moment,
): AlarmActed {
  if (alarm.level === 'danger') return { why: '高危的不能挂起：去看，或者写明原因消除' };
  if (alarm.shelved) return { why: '已经挂起了' };
  if (hours > rules.shelveHours) return { why: `最长挂起 ${rules.shelveHours} 小时` };
  const shelf = { why, by, at: now, until: now + hours * HOUR_MS };
  return stepTo({ ...alarm, told: true, shelved: shelf, tellAt: null, caseAt: null }, 'shelved');
}
