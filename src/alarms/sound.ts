import type { GasAlarm } from './alarm.ts';
import { type AlarmContext, type AlarmStep, MINUTE_MS, stepTo } from './step.ts';

/** Nothing more is to be said of it, nor looked at by the clock. */
const QUIET = { tellAt: null, caseAt: null } as const;

/** When somebody is told next and a case is opened, from now on, of an alarm that nobody acknowledged. */
export function clocksOf(
  { level, test }: Pick<GasAlarm, 'level' | 'test'>,
  { now, rules }: AlarmContext,
): Pick<GasAlarm, 'tellAt' | 'caseAt'> {
  if (test) return QUIET;
  return {
    tellAt: now + (level === 'danger' ? rules.dangerAckMinutes : rules.ackMinutes) * MINUTE_MS,
    caseAt: level === 'ordinary' ? now + rules.caseMinutes * MINUTE_MS : null,
  };
}

/** When an acknowledged alarm is spoken of next: danger until it is over, anything else no more. */
export const clocksOfAcked = (
  { level, test }: Pick<GasAlarm, 'level' | 'test'>,
  { now, rules }: Pick<AlarmContext, 'now' | 'rules'>,
): Pick<GasAlarm, 'tellAt' | 'caseAt'> =>
  level === 'danger' && !test ? { ...QUIET, tellAt: now + rules.dangerOpenMinutes * MINUTE_MS } : QUIET;

/** It has held long enough: an alarm, or the same one again. Danger is told at once, all else after it is known whether it is one of many. */
export function sound(alarm: GasAlarm, at: number, context: AlarmContext): AlarmStep {
  return alarm.raisedAt === null ? first(alarm, at, context) : again(alarm, context);
}

function first(alarm: GasAlarm, at: number, context: AlarmContext): AlarmStep {
  const { now, rules } = context;
  const { level, test } = alarm;
  const next: GasAlarm = { ...alarm, state: 'raised', raisedAt: at, ...clocksOf(alarm, context), told: true };
  if (test) return stepTo(next, 'raised');
  if (level === 'danger') return { next, happened: ['raised'], tells: ['first'], opens: 'danger' };
  return stepTo({ ...next, told: false, tellAt: now + rules.gatherSeconds * 1000 }, 'raised');
}

/**
 * The same within the minutes. Where the device alone had said it was over, whoever has acknowledged it still has; where a
 * person had said so, that was not so, and it is to be acknowledged anew.
 */
function again(alarm: GasAlarm, context: AlarmContext): AlarmStep {
  const same = { ...alarm, repeats: alarm.repeats + 1, clearedAt: null };
  if (alarm.clearedBy === null && alarm.ackBy !== null)
    return stepTo({ ...same, state: 'acked', ...clocksOfAcked(alarm, context) }, 'repeated');
  const asked = { ackBy: null, ackAt: null, clearedBy: null, cause: null, falseAlarm: false, done: null };
  const next: GasAlarm = { ...same, ...asked, state: 'raised', ...clocksOf(alarm, context) };
  const loud = alarm.clearedBy !== null && alarm.level === 'danger' && !alarm.test;
  return { ...stepTo(next, 'repeated'), tells: loud ? ['again'] : [] };
}

/** The device has been back long enough. What nobody was told of yet is still counted by the clock. */
export const over = (alarm: GasAlarm, at: number): AlarmStep =>
  stepTo(
    {
      ...{ ...alarm, state: 'cleared', clearedAt: at, clearedBy: null, clearing: null, high: false, shelved: null },
      ...{ ...QUIET, tellAt: alarm.told ? null : alarm.tellAt },
    },
    'cleared',
  );

/** What was an alarm already is of the kind that may kill now: as if it were told for the first time. */
export function worsened(alarm: GasAlarm, at: number, context: AlarmContext): AlarmStep {
  const anew = { level: 'danger', raisedAt: null, ackBy: null, ackAt: null, shelved: null, clearing: null } as const;
  const { next, ...step } = first({ ...alarm, ...anew }, at, context);
  return { ...step, next: { ...next, raisedAt: alarm.raisedAt ?? at } };
}
