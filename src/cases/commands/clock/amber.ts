import { leadDepartments } from '../../record/case.ts';
import { CLOCK_WORDS, ClockName } from '../../record/clock.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { coded } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { byClock } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { leadsClock, marked, running, tellAbsentees } from './marks.ts';

/** Amber at 75 %: to the duty officer, or to the desk for its own clocks. Once. */
export const amber = define({
  name: 'amber',
  word: '临期提醒',
  fields: { clock: ClockName },
  from: OPEN_STATES,
  right: byClock('临期提醒'),
  onCard: 'timeline',
  told: { clock: coded('时限', CLOCK_WORDS) },
  rule({ c, command, context }) {
    const clock = running(c, command.clock);
    if (!clock || clock.amberAt === null || clock.amberAt > context.now) return refuse('not-now', '还没到提醒的时候');
    if (clock.amberTold !== null || clock.redTold !== null) return refuse('not-now', '已经提醒过');
    const to = leadsClock(c, command.clock)
      ? tell(c, 'lead-duty', 'amber', leadDepartments(c.lead))
      : tell(c, 'desk', 'amber');
    return {
      kind: 'effect',
      reason: command.clock,
      changes: { clocks: marked(c, command.clock, { amberTold: context.now }) },
      tells: [to, ...tellAbsentees(c, command.clock, 'attend-due')],
    };
  },
});
