import { leadDepartments } from '../../record/case.ts';
import { CLOCK_WORDS, ClockName } from '../../record/clock.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { coded } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { byClock } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { leadsClock, marked, running, tellAbsentees } from './marks.ts';

/** Red at due: to the head and the desk; the desk's own clocks go to the leader on duty. Once. */
export const red = define({
  name: 'red',
  word: '超期提醒',
  fields: { clock: ClockName },
  from: OPEN_STATES,
  right: byClock('超期提醒'),
  onCard: 'timeline',
  told: { clock: coded('时限', CLOCK_WORDS) },
  rule({ c, command, context }) {
    const clock = running(c, command.clock);
    if (!clock || clock.dueAt > context.now) return refuse('not-now', '还没有超期');
    if (clock.redTold !== null) return refuse('not-now', '已经提醒过');
    const above = leadsClock(c, command.clock)
      ? tell(c, 'lead-head', 'red', leadDepartments(c.lead))
      : tell(c, 'leader', 'red');
    return {
      kind: 'effect',
      reason: command.clock,
      changes: { clocks: marked(c, command.clock, { redTold: context.now }) },
      tells: [above, tell(c, 'desk', 'red'), ...tellAbsentees(c, command.clock, 'not-attended')],
    };
  },
});
