import { isDeepStrictEqual } from 'node:util';
import { COMMANDS } from '../../cases/commands/table.ts';
import { CaseEvent, evolve } from '../../cases/lifecycle/events.ts';
import { Case } from '../../cases/record/case.ts';
import { openLines } from '../../cases/record/line.ts';
import { isParent } from '../../cases/record/parent.ts';
import { ENDED_STATES } from '../../cases/record/state.ts';
import { columnsOf } from './case-row.ts';
import type { cases } from './tables.ts';

type CaseRow = typeof cases.$inferSelect;

/**
 * What is wrong with one case, in words, from its row and the bodies of its events in order: a gap in the timeline, a step
 * the table of the lifecycle does not have, a row that is not the replay of its events, a column that does not follow from
 * the case, an open case that nothing will ever remind of. Empty when all is well.
 */
export function problemsOf(row: CaseRow, bodies: readonly string[]): string[] {
  try {
    const events = bodies.map((body) => CaseEvent.parse(JSON.parse(body)));
    const found = Case.parse(JSON.parse(row.body));
    return [
      ...timelineProblems(events),
      ...rowProblems(row, found, events),
      ...clockProblems(found),
      ...lineProblems(found),
    ];
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function timelineProblems(events: readonly CaseEvent[]): string[] {
  const problems: string[] = [];
  for (const [at, event] of events.entries()) {
    const before = events[at - 1];
    const name = `event ${event.version} (${event.command.do})`;
    if (event.version !== at + 1) problems.push(`${name} stands where ${at + 1} belongs`);
    if (event.from !== (before?.to ?? null))
      problems.push(`${name} starts from ${event.from}, not ${before?.to ?? null}`);
    const { from }: { from: readonly string[] } = COMMANDS[event.command.do];
    if (event.rule === null && from.length > 0 && !(event.from && from.includes(event.from)))
      problems.push(`${name} is not allowed from ${event.from}`);
  }
  if (new Set(events.map((event) => event.key)).size < events.length) problems.push('a key happened twice');
  return problems;
}

function rowProblems(row: CaseRow, found: Case, events: readonly CaseEvent[]): string[] {
  const replayed = events.reduce<Case | undefined>((sofar, event) => evolve(sofar, event), undefined);
  const problems: string[] = [];
  if (!isDeepStrictEqual(replayed, found)) problems.push('is not the replay of its events');
  const { body: _, ...columns } = columnsOf(found);
  const kept: Record<string, unknown> = row;
  for (const [name, value] of Object.entries(columns)) {
    if (kept[name] !== value) problems.push(`column ${name} says ${kept[name]}, the case ${value}`);
  }
  return problems;
}

function clockProblems(found: Case): string[] {
  if (ENDED_STATES.includes(found.state)) return found.clocks.length > 0 ? ['has ended, and a clock runs'] : [];
  // A 总事件 waits for its children, which have clocks of their own.
  if (found.state === 'split' && found.children.some(({ ended }) => !ended)) return [];
  const running = found.clocks.some((clock) => clock.stopped === null);
  return running || found.heldUntil !== null || found.referral !== null ? [] : ['is open without a clock or a date'];
}

function lineProblems(found: Case): string[] {
  const problems: string[] = [];
  if (found.lines.some(({ n }, at) => n !== at + 1)) problems.push('its lines are not numbered one by one');
  if (found.state === 'closed' && openLines(found).length > 0) problems.push('is closed with a line still open');
  if (isParent(found) && found.state === 'closed' && found.children.some(({ ended }) => !ended))
    problems.push('is closed before its children are');
  return problems;
}
