import { CAUSE_WORDS, type GasAlarm } from './alarm.ts';

/** What some alarms come to, each figure with what it is of. Tests of devices are in none of it. */
export type AlarmMeasures = {
  alarms: number;
  repeats: number;
  /** Minutes until somebody acknowledged it: the middle one, and of how many. */
  ack: { minutes: number | null; of: number };
  /** Said to be false, of those of which somebody said what it was. */
  falseAlarms: { n: number; d: number };
  causes: { cause: keyof typeof CAUSE_WORDS; n: number }[];
  cases: number;
};

const median = (of: readonly number[]): number | null => {
  const sorted = of.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length === 0
    ? null
    : sorted.length % 2
      ? (sorted[middle] ?? 0)
      : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** The figures of alarms that were raised, of any days. */
export function measuresOf(all: readonly GasAlarm[]): AlarmMeasures {
  const alarms = all.filter(({ raisedAt, test }) => raisedAt !== null && !test);
  const minutes = alarms.flatMap(({ raisedAt, ackAt }) =>
    raisedAt === null || ackAt === null ? [] : [Math.max(0, Math.round((ackAt - raisedAt) / 60_000))],
  );
  const judged = alarms.filter(({ cause }) => cause !== null);
  const causes = Object.keys(CAUSE_WORDS) as (keyof typeof CAUSE_WORDS)[];
  return {
    alarms: alarms.length,
    repeats: alarms.reduce((sum, { repeats }) => sum + repeats, 0),
    ack: { minutes: median(minutes), of: minutes.length },
    falseAlarms: { n: judged.filter(({ falseAlarm }) => falseAlarm).length, d: judged.length },
    causes: causes
      .map((cause) => ({ cause, n: judged.filter((one) => one.cause === cause).length }))
      .filter(({ n }) => n > 0),
    cases: new Set(alarms.flatMap(({ caseId }) => caseId ?? [])).size,
  };
}
