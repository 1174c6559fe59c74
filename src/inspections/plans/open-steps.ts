import type { Standing } from './context.ts';
import { type Plan, unheard } from './plan.ts';
import { BEFORE, type PlanState } from './state.ts';
import type { StepName } from './table.ts';

/** The departments that somebody may speak for now: asked, not heard yet, and not the starter's own wish. */
export const seatsLeft = (plan: Plan, actor: Standing): string[] =>
  actor.openId !== plan.starter.openId && (plan.state === 'waiting' || plan.catchUpBy !== null)
    ? unheard(plan).filter((department) => actor.approves.includes(department))
    : [];

/** The departments for which somebody may say who goes. */
export const mayTellWho = (plan: Plan, { departments, approves }: Standing): string[] =>
  [...BEFORE, 'running'].includes(plan.state)
    ? plan.parts.flatMap(({ department }) =>
        departments.includes(department) || approves.includes(department) ? [department] : [],
      )
    : [];

const STARTERS: Partial<Record<StepName, readonly PlanState[]>> = {
  revise: ['drafting', 'returned'],
  submit: ['drafting'],
  'begin-urgently': ['drafting', 'waiting', 'returned'],
  announce: ['approved'],
  cancel: BEFORE,
};

/** The steps somebody may take of a plan now; none that is known to be refused. */
export function openSteps(plan: Plan, actor: Standing): StepName[] {
  const isStarter = actor.openId === plan.starter.openId;
  const own = Object.entries(STARTERS).flatMap(([name, states]) => {
    const urgent = name === 'begin-urgently' && plan.reason !== 'complaint' && plan.reason !== 'accident';
    return isStarter && states.includes(plan.state) && !urgent ? [name as StepName] : [];
  });
  const calls =
    !isStarter && BEFORE.includes(plan.state) && plan.parts.some((one) => actor.approves.includes(one.department));
  return [
    ...own,
    ...(calls ? (['cancel'] as const) : []),
    ...(seatsLeft(plan, actor).length > 0 ? (['approve', 'return'] as const) : []),
    ...(mayTellWho(plan, actor).length > 0 ? (['send'] as const) : []),
  ];
}
