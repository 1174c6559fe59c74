import { ALARM_FIGURES, type AlarmFigure } from '../../catalogue/figures/figure.ts';
import type { GasAlarm } from '../alarms/alarm.ts';
import { MINUTE_MS } from '../alarms/step.ts';
import type { CountedAs } from './behind.ts';
import type { SumPart } from './count.ts';
import { sumParts } from './sum-parts.ts';

/** What the figures see of an alarm that was raised. */
export type AlarmLook = Pick<GasAlarm, 'level' | 'test' | 'falseAlarm'> & {
  /** Somebody wrote what it was. */
  said: boolean;
  cleared: boolean;
  /** It came again after it was over, and was acknowledged anew. */
  again: boolean;
  /** Before anybody was urged: acknowledged; over by itself, with nobody acknowledging it. */
  ackedInTime: boolean;
  goneInTime: boolean;
};

/** An alarm as the figures see it; `ackMinutes`: after which somebody is urged. Pure. */
export function lookOf(
  { level, test, cause, falseAlarm, state, repeats, raisedAt, ackAt, clearedAt }: GasAlarm,
  ackMinutes: number,
): AlarmLook {
  const isSoon = (then: number | null) =>
    then !== null && raisedAt !== null && then - raisedAt <= ackMinutes * MINUTE_MS;
  const cleared = state === 'cleared';
  return {
    ...{ level, test, falseAlarm, said: cause !== null, cleared, again: repeats > 0 },
    ...{ ackedInTime: isSoon(ackAt), goneInTime: cleared && ackAt === null && isSoon(clearedAt) },
  };
}

const left = (out: string): CountedAs => ({ n: 0, d: 0, out });
const share = (is: boolean): CountedAs => ({ n: is ? 1 : 0, d: 1 });

/** How an alarm that was raised stands in a figure; undefined where it has nothing to do with it. Pure. */
export function standingOfAlarm(look: AlarmLook, figure: AlarmFigure): CountedAs | undefined {
  const { level, test, said, falseAlarm, cleared, again, ackedInTime, goneInTime } = look;
  if (test) return figure === 'alarms' ? left('test') : undefined;
  switch (figure) {
    case 'alarms':
      return { n: 1, d: 0 };
    case 'alarm-acked':
      if (level !== 'danger') return undefined;
      if (again) return left('again');
      return goneInTime ? left('gone') : share(ackedInTime);
    case 'alarm-cleared':
      return share(cleared);
    case 'alarm-false':
      return said ? share(falseAlarm) : left('unsaid');
  }
}

/** What alarms come to, told by how many of them look alike. Pure. */
export const partsOfAlarms = (alike: readonly { look: AlarmLook; count: number }[]): SumPart[] =>
  ALARM_FIGURES.flatMap((figure) =>
    alike.flatMap(({ look, count }) => {
      const standing = standingOfAlarm(look, figure);
      return standing ? sumParts(figure, standing, count) : [];
    }),
  );
