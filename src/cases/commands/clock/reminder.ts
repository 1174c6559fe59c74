import type { Case } from '../../record/case.ts';
import { CLOCK_WORDS, type Clock, ClockName } from '../../record/clock.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { coded } from '../../told/line.ts';
import type { Tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { byClock } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { leadsClock, marked, running, tellAbsentees } from './marks.ts';

/** What tells one reminder of a clock from another. */
type Reminder<Name extends string> = {
  name: Name;
  word: string;
  /** When it is due, epoch ms; null for a clock that has none of it. */
  at(clock: Clock): number | null;
  /** What says so when it comes too early. */
  early: string;
  /** Whether it, or one that comes after it, was given already. */
  given(clock: Clock): boolean;
  mark: 'amberTold' | 'redTold';
  /** Who is told; `leads`: the lead answers for the clock, else it is the desk's own. */
  tells(c: Case, leads: boolean): Tell[];
  absent: 'attend-due' | 'not-attended';
};

/** A reminder that the clock gives of itself, once. */
export const reminder = <const Name extends string>(one: Reminder<Name>) =>
  define({
    name: one.name,
    word: one.word,
    fields: { clock: ClockName },
    from: OPEN_STATES,
    ofParent: true,
    right: byClock(one.word),
    onCard: 'timeline',
    told: { clock: coded('时限', CLOCK_WORDS) },
    rule({ c, command, context }) {
      const clock = running(c, command.clock);
      const at = clock ? one.at(clock) : null;
      if (!clock || at === null || at > context.now) return refuse('not-now', one.early);
      if (one.given(clock)) return refuse('not-now', '已经提醒过');
      return {
        kind: 'effect',
        reason: command.clock,
        changes: { clocks: marked(c, command.clock, { [one.mark]: context.now }) },
        tells: [...one.tells(c, leadsClock(c, command.clock)), ...tellAbsentees(c, command.clock, one.absent)],
      };
    },
  });
