import { nextDue } from '../../cases/lifecycle/due.ts';
import type { Case } from '../../cases/record/case.ts';
import { OPEN_STATES } from '../../cases/record/state.ts';

/** Whether a case of this state still runs. */
export const isOpenState = (state: Case['state']): boolean => OPEN_STATES.includes(state);

/** The deadline lists sort by: the case's own resolve clock, or the nearest that runs. */
export function caseDueOf(c: Case): number | null {
  const running = c.clocks.filter((clock) => !clock.stopped);
  const resolve = running.find((clock) => clock.name === 'resolve');
  const earliest = running.map((clock) => clock.dueAt).sort((a, b) => a - b)[0];
  return Math.min(resolve?.dueAt ?? Number.POSITIVE_INFINITY, earliest ?? Number.POSITIVE_INFINITY) || null;
}

/** What lists and clocks look a case up by, and the whole of it: the columns of its row beside the number. */
export function columnsOf(next: Case) {
  const due = caseDueOf(next);
  return {
    version: next.version,
    state: next.state,
    open: isOpenState(next.state) ? 1 : 0,
    urgent: next.urgent ? 1 : 0,
    matter: next.matterId,
    community: next.place.community,
    estate: next.place.estate,
    reporter: next.reporter.openId,
    openedAt: next.times.opened,
    changedAt: next.changedAt,
    nextDue: nextDue(next),
    dueAt: due === null || !Number.isFinite(due) ? null : due,
    parent: next.parent?.id ?? null,
    body: JSON.stringify(next),
  };
}
