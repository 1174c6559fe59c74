import { ALARM_FIGURES, type AlarmFigure } from '../../catalogue/figures/figure.ts';
import type { GasAlarm } from '../alarms/alarm.ts';
import { MINUTE_MS } from '../alarms/step.ts';
import type { CountedAs } from './behind.ts';
import type { SumPart } from './count.ts';
import { sumParts } from './sum-parts.ts';

/** Minutes are told apart up to a day: whoever is later is late by any rule. */
export const MOST_MINUTES = 1440;

/** What the figures see of an alarm that was raised; minutes since then are whole, rounded up. */
export type AlarmLook = Pick<GasAlarm, 'level' | 'test' | 'cause' | 'falseAlarm'> & {
  cleared: boolean;
  /** It came again after it was over, and was acknowledged anew. */
  again: boolean;
  ackIn: number | null;
  clearedIn: number | null;
};

/** An alarm as the figures see it. Pure. */
export function lookOf({ level, test, cause, falseAlarm, state, repeats, ...at }: GasAlarm): AlarmLook {
  const since = (then: number | null) =>
    then === null || at.raisedAt === null
      ? null
      : Math.min(MOST_MINUTES, Math.max(0, Math.ceil((then - at.raisedAt) / MINUTE_MS)));
  return {
    ...{ level, test, cause, falseAlarm, cleared: state === 'cleared', again: repeats > 0 },
    ...{ ackIn: since(at.ackAt), clearedIn: since(at.clearedAt) },
  };
}

const left = (out: string): CountedAs => ({ n: 0, d: 0, out });
const share = (is: boolean): CountedAs => ({ n: is ? 1 : 0, d: 1 });

/** How an alarm that was raised stands in a figure; undefined where it has nothing to do with it. `ackMinutes`: after which it is urged. Pure. */
export function standingOfAlarm(look: AlarmLook, figure: AlarmFigure, ackMinutes: number): CountedAs | undefined {
  const { level, test, cause, falseAlarm, cleared, again, ackIn, clearedIn } = look;
  if (test) return figure === 'alarms' ? left('test') : undefined;
  switch (figure) {
    case 'alarms':
      return { n: 1, d: 0 };
    case 'alarm-acked':
      if (level !== 'danger') return undefined;
      if (again) return left('again');
      if (ackIn === null && cleared && clearedIn !== null && clearedIn <= ackMinutes) return left('gone');
      return share(ackIn !== null && ackIn <= ackMinutes);
    case 'alarm-cleared':
      return share(cleared);
    case 'alarm-false':
      return cause === null ? left('unsaid') : share(falseAlarm);
  }
}

/** What alarms come to, told by how many of them look alike. Pure. */
export const partsOfAlarms = (alike: readonly { look: AlarmLook; count: number }[], ackMinutes: number): SumPart[] =>
  ALARM_FIGURES.flatMap((figure) =>
    alike.flatMap(({ look, count }) => {
      const standing = standingOfAlarm(look, figure, ackMinutes);
      return standing ? sumParts(figure, standing, count) : [];
    }),
  );
