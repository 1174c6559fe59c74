import { type Calendar, dayOf, workingDaysBetween } from '../cases/calendar/calendar.ts';
import type { ResidentProblem } from '../station/problems/problem.ts';
import type { TalkTask } from '../station/talks/talk.ts';
import type { CountedAs } from './behind.ts';

const left = (out: string): CountedAs => ({ n: 0, d: 0, out });
const share = (is: boolean): CountedAs => ({ n: is ? 1 : 0, d: 1 });

/** How a problem stands among those that were brought up. Pure. */
export const standingOfRaised = ({ state }: Pick<ResidentProblem, 'state'>): CountedAs =>
  state === 'dropped' ? left('dropped') : { n: 1, d: 0 };

/** How it stands among those answered within so many working days. Pure. */
export function standingOfAnswered(
  { state, at, answer }: Pick<ResidentProblem, 'state' | 'at' | 'answer'>,
  most: number,
  now: number,
  calendar: Calendar,
): CountedAs {
  if (state === 'dropped') return left('dropped');
  const inTime = workingDaysBetween(at, answer?.at ?? now, calendar) <= most;
  return answer === null && inTime ? left('waiting') : share(answer !== null && inTime);
}

/** How what a talk decided stands among what was done by its day. Pure. */
export function standingOfTask({ done, by }: Pick<TalkTask, 'done' | 'by'>, now: number): CountedAs {
  if (done === null && by >= dayOf(now)) return left('running');
  return share(done !== null && dayOf(done) <= by);
}
