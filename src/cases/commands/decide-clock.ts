import { recompute } from '../clocks/clock-run.ts';
import { LEAD_CLOCKS } from '../clocks/clocks.ts';
import { type Case, leadDepartments } from '../record/case.ts';
import type { ClockName } from '../record/clock.ts';
import { absentees } from '../record/council.ts';
import { type Tell, tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { type Given, type Ruling, refuse, timingOf } from './decision.ts';

const running = (c: Case, name: ClockName) => c.clocks.find((clock) => clock.name === name && !clock.stopped);
const marked = (c: Case, name: ClockName, mark: { amberTold: number } | { redTold: number }) =>
  c.clocks.map((clock) => (clock.name === name ? { ...clock, ...mark } : clock));
const leadsClock = (c: Case, name: ClockName) => c.lead !== null && LEAD_CLOCKS.includes(name);

/** Amber at 75 %: to the duty officer, or to the desk for its own clocks. Once. */
export function amber({ c, command, context }: Given<CommandOf<'amber'>>): Ruling {
  const clock = running(c, command.clock);
  if (!clock || clock.amberAt === null || clock.amberAt > context.now) return refuse('not-now', '还没到提醒的时候');
  if (clock.amberTold !== null || clock.redTold !== null) return refuse('not-now', '已经提醒过');
  const to = leadsClock(c, command.clock)
    ? tell(c, 'lead-duty', 'amber', leadDepartments(c.lead))
    : tell(c, 'desk', 'amber');
  return {
    kind: 'draft',
    reason: command.clock,
    changes: { clocks: marked(c, command.clock, { amberTold: context.now }) },
    tells: [to, ...tellAbsentees(c, command.clock, 'attend-due')],
  };
}

/** Red at due: to the head and the desk; the desk's own clocks go to the leader on duty. Once. */
export function red({ c, command, context }: Given<CommandOf<'red'>>): Ruling {
  const clock = running(c, command.clock);
  if (!clock || clock.dueAt > context.now) return refuse('not-now', '还没有超期');
  if (clock.redTold !== null) return refuse('not-now', '已经提醒过');
  return {
    kind: 'draft',
    reason: command.clock,
    changes: { clocks: marked(c, command.clock, { redTold: context.now }) },
    tells: [
      leadsClock(c, command.clock) ? tell(c, 'lead-head', 'red', leadDepartments(c.lead)) : tell(c, 'leader', 'red'),
      tell(c, 'desk', 'red'),
      ...tellAbsentees(c, command.clock, 'not-attended'),
    ],
  };
}

/** The council's clock: at half time those who have not come are reminded, at full time their heads and the desk know. */
function tellAbsentees(c: Case, name: ClockName, notice: 'attend-due' | 'not-attended'): Tell[] {
  const absent = absentees(c.council);
  if (name !== 'council' || absent.length === 0) return [];
  const reminded = tell(c, 'council', 'attend-due', absent);
  if (notice === 'attend-due') return [reminded];
  return [reminded, tell(c, 'lead-head', notice, absent), tell(c, 'desk', notice, absent)];
}

/** The clocks by a calendar that has changed; the timeline keeps the change, nobody is disturbed. */
export function recomputeClocks({ c, context }: Given<CommandOf<'recompute'>>): Ruling {
  const clocks = c.clocks.map((clock) => recompute(clock, timingOf(context)));
  if (clocks.every((clock, index) => clock === c.clocks[index])) return refuse('not-now', '时限没有变化');
  return {
    kind: 'draft',
    reason: 'calendar',
    changes: { clocks },
    tells: c.lead ? [tell(c, 'lead-duty', 'recomputed', leadDepartments(c.lead))] : [],
  };
}
