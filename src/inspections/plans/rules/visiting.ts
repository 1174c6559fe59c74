import type { VisitState } from '../../summary.ts';
import type { Plan, PlannedSubject } from '../plan.ts';
import { type Definition, move, nobody, refuse } from '../ruling.ts';
import type { PlanState } from '../state.ts';
import { isOn } from './sending.ts';

/** What a visit may come to next; 没做成 is the end of one that never was. */
const NEXT: Record<VisitState, readonly VisitState[]> = {
  'not-begun': ['running', 'not-done'],
  running: ['told', 'not-done'],
  told: ['correcting', 'closed'],
  correcting: ['closed'],
  closed: [],
  'not-done': [],
};

/** Where a plan stands by its visits. */
export function stateOf(subjects: readonly PlannedSubject[]): PlanState {
  const has = (...states: VisitState[]) => subjects.some(({ state }) => states.includes(state));
  if (has('not-begun', 'running')) return 'running';
  if (has('correcting')) return 'correcting';
  return has('told') ? 'told' : 'closed';
}

/** How far the visit of a place has come; whoever keeps visits says so in the same write. */
export const visit: Definition<'visit'> = {
  from: ['approved', 'announced', 'unannounced', 'running', 'told', 'correcting'],
  may: nobody,
  who: '检查从「开始检查」走',
  rule({ plan, command: { subject, visit: id, state, why, asked, failed }, context: { now } }) {
    const found = plan.subjects.find((one) => one.id === subject);
    if (!found) return refuse('none', '这一家不在计划里');
    if (found.visit !== null && found.visit !== id)
      return refuse('taken', '这一家刚才已经有人开始查了，请发「我的检查」看');
    if (!NEXT[found.state].includes(state)) return refuse('wrong-state', '这一家的检查已经走过这一步了');
    // What was not done by its last day may be said to be so afterwards.
    if (state === 'running' && !isOn(plan, now))
      return refuse('dates', `这次检查定在 ${plan.from} 到 ${plan.to}，不在这几天不能开始`);
    const subjects: Plan['subjects'] = plan.subjects.map((one) =>
      one === found
        ? {
            ...{ ...one, visit: id, state },
            ...(why ? { why } : {}),
            ...(asked === undefined ? {} : { asked, failed: failed ?? 0 }),
          }
        : one,
    );
    return move(stateOf(subjects), { subjects });
  },
};
