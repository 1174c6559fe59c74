import type { AlarmRules } from '../../catalogue/limits-schema.ts';
import type { GasAlarm } from './alarm.ts';

/** Why a case is opened of an alarm: it may kill, it came so often, nobody acknowledged it, somebody says so. */
export type AlarmCaseWhy = 'danger' | 'often' | 'unacked' | 'asked';

/** What is told of an alarm: for the first time, that it is there again after somebody said it was over, that nobody acknowledged it, that it is not over, that the time it was put aside is up. */
export type AlarmTell = 'first' | 'again' | 'unacked' | 'still' | 'shelf-ended';

/** What happened to an alarm, for its course. */
export const HAPPENED = {
  timing: '超过限值，计时',
  passed: '没满时长就回去了',
  raised: '报警',
  repeated: '又报了',
  acked: '有人在处理',
  closed: '人说已消除',
  dismissed: '人说是误报',
  shelved: '挂起',
  'shelf-ended': '挂起到期',
  quieted: '静音',
  cleared: '设备恢复了',
  unacked: '没人认，又通知了',
  still: '还没消除，又通知了',
  told: '通知了',
  held: '并进一大片里说',
  opened: '立了事件',
  late: '到得晚，已经过去了',
} as const;
export type AlarmHappened = keyof typeof HAPPENED;

/** What an alarm came to, what is told of it and whether a case is to be opened. */
export type AlarmStep = {
  next: GasAlarm;
  happened: readonly AlarmHappened[];
  tells: readonly AlarmTell[];
  opens: AlarmCaseWhy | null;
};

/** What the rules need to know besides. `before`: alarms of this limit of this device in the days that count, this one left out. */
export type AlarmContext = {
  now: number;
  rules: AlarmRules;
  before: number;
  /** One of those opened a case already. */
  caseBefore: boolean;
};

export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

/** A step to which nothing but this happened. */
export const stepTo = (next: GasAlarm, ...happened: AlarmHappened[]): AlarmStep => ({
  next,
  happened,
  tells: [],
  opens: null,
});
