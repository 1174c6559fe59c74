import type { CommandOf } from '../commands/table.ts';
import type { Case } from '../record/case.ts';
import type { Clock } from '../record/clock.ts';
import { ENDED_STATES } from '../record/state.ts';

/** What time itself may ask; recompute is given by whoever brings a new calendar. */
export type ClockCommand = CommandOf<'resume' | 'confirm' | 'amber' | 'red' | 'taskDue'>;

/** A command that time itself gives, with the key that makes it happen once however many ticks see it. */
export type DueCommand = { command: ClockCommand; key: string };

function dueOfClock(clock: Clock, now: number): ClockCommand | undefined {
  if (clock.stopped) return undefined;
  if (clock.name === 'resume') return clock.dueAt <= now ? { do: 'resume', text: null } : undefined;
  if (clock.name === 'confirm') return clock.dueAt <= now ? { do: 'confirm' } : undefined;
  if (clock.dueAt <= now) return clock.redTold === null ? { do: 'red', clock: clock.name } : undefined;
  if (clock.amberAt !== null && clock.amberAt <= now && clock.amberTold === null)
    return { do: 'amber', clock: clock.name };
  return undefined;
}

/** What the clocks of a case ask for at this instant: resumptions, confirmations unanswered, ambers and reds. */
export function dueCommands(c: Case, now: number): DueCommand[] {
  const clocks = c.clocks.flatMap((clock) => {
    const command = dueOfClock(clock, now);
    if (!command) return [];
    return [{ command, key: `clock:${c.id}:${c.version}:${clock.name}:${command.do}` }];
  });
  const tasks = waitingTasks(c)
    .filter((task) => task.due <= now)
    .map((task) => ({ command: { do: 'taskDue', task: task.id } as const, key: `clock:${c.id}:task:${task.id}` }));
  return [...clocks, ...tasks];
}

/** The council's parts that are not done and of which nobody was reminded. */
const waitingTasks = (c: Case) =>
  ENDED_STATES.includes(c.state)
    ? []
    : (c.council?.tasks ?? []).filter((task) => task.doneAt === null && task.remindedAt === null);

function nextOf(clock: Clock): number | null {
  if (clock.stopped || clock.redTold !== null) return null;
  return clock.amberAt !== null && clock.amberTold === null && clock.amberAt < clock.dueAt
    ? clock.amberAt
    : clock.dueAt;
}

/** The earliest instant at which dueCommands has something to say; null when nothing is to come. */
export function nextDue(c: Case): number | null {
  const clocks = c.clocks.map(nextOf).filter((at) => at !== null);
  const instants = [...clocks, ...waitingTasks(c).map((task) => task.due)];
  return instants.length > 0 ? Math.min(...instants) : null;
}
