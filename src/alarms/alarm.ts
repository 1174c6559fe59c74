import * as z from 'zod';
import { CaseId } from '../cases/record/ids.ts';
import { Person } from '../cases/record/person.ts';
import { codesOf } from '../codes.ts';

/** The number of an alarm, e.g. BJ-12; and of a flood of them, e.g. BC-3. */
export const AlarmId = z
  .string()
  .regex(/^BJ-[1-9]\d{0,8}$/)
  .brand<'alarm'>();
export type AlarmId = z.infer<typeof AlarmId>;
export const ALARM_SERIES = 'BJ';
/** Where a case of alarms says it came from. */
export const ALARM_SOURCE = '燃气报警';

export const FloodId = z
  .string()
  .regex(/^BC-[1-9]\d{0,8}$/)
  .brand<'flood'>();
export type FloodId = z.infer<typeof FloodId>;
export const FLOOD_SERIES = 'BC';

/** 高危 may kill; 离线 is an alarm of its own, for nobody knows what a device that is gone would say. */
export const LEVEL_WORDS = { danger: '高危', ordinary: '一般', offline: '离线' } as const;
export const AlarmLevel = codesOf(LEVEL_WORDS);
export type AlarmLevel = z.infer<typeof AlarmLevel>;

/** `timing`: beyond the value, not yet long enough; `passed`: it went back before that, and nobody was told. */
export const ALARM_STATE_WORDS = {
  timing: '计时中',
  passed: '没满时长',
  raised: '报警',
  acked: '已确认',
  cleared: '已消除',
} as const;
export const AlarmState = codesOf(ALARM_STATE_WORDS);
export type AlarmState = z.infer<typeof AlarmState>;

export const CAUSE_WORDS = {
  leak: '泄漏',
  cooking: '烟酒油烟',
  test: '测试',
  fault: '设备故障',
  unknown: '不明',
} as const;
export const AlarmCause = codesOf(CAUSE_WORDS);
export type AlarmCause = z.infer<typeof AlarmCause>;

const Instant = z.int();

/** One alarm of one limit of one device, as it stands. No raw samples are kept: what it came to, its peak and when. */
export const GasAlarm = z.strictObject({
  id: AlarmId,
  version: z.int().min(1),
  source: z.string(),
  device: z.string(),
  limit: z.string().describe('the limit of the device, or the metric where the platform itself judges'),
  unit: z.string(),
  level: AlarmLevel,
  test: z.boolean(),
  state: AlarmState,
  since: Instant.describe('since when it is beyond its value, this time'),
  raisedAt: Instant.nullable().describe('first of all'),
  /** Beyond its value by the device's last word, whatever people said since. */
  high: z.boolean(),
  raiseFor: z.int().min(0).describe('seconds it has to be beyond its value, as the device said then'),
  clearFor: z.int().min(0).describe('seconds it has to be back'),
  clearing: Instant.nullable().describe('since when it is back, and not yet long enough'),
  latest: z.number().nullable(),
  peak: z.number().nullable(),
  rising: z.boolean().describe('its last value was worse than the one before'),
  repeats: z.int().min(0).describe('times it came again within the minutes in which that is the same alarm'),
  told: z.boolean(),
  ackBy: Person.nullable(),
  ackAt: Instant.nullable(),
  clearedAt: Instant.nullable(),
  clearedBy: Person.nullable().describe('null: by the device'),
  cause: AlarmCause.nullable(),
  falseAlarm: z.boolean(),
  done: z.string().nullable().describe('what was found and done, in words'),
  shelved: z.strictObject({ why: z.string(), by: Person, at: Instant, until: Instant }).nullable(),
  tellAt: Instant.nullable().describe('when somebody is told next'),
  caseAt: Instant.nullable().describe('when a case is opened where nobody has acknowledged it by then'),
  flood: FloodId.nullable().describe('held back within this one'),
  caseId: CaseId.nullable(),
});
export type GasAlarm = z.infer<typeof GasAlarm>;

/** Told of, and not over. */
export const isSounding = ({ state }: Pick<GasAlarm, 'state'>): boolean => state === 'raised' || state === 'acked';

/** Not over in any way. */
export const isOpenAlarm = (alarm: Pick<GasAlarm, 'state'>): boolean => isSounding(alarm) || alarm.state === 'timing';

/** What of a device sounds, for people: the limit by its name there, or that nothing is heard of it. */
export const limitWords = ({ level, limit }: Pick<GasAlarm, 'level' | 'limit'>): string =>
  level === 'offline' ? LEVEL_WORDS.offline : limit;
