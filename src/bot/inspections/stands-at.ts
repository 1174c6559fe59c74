import type { Plan } from '../../inspections/plans/plan.ts';
import { PLAN_STATES } from '../../inspections/plans/state.ts';

/** Where a plan stands, in one line. */
export const standsAt = ({ id, name, state }: Pick<Plan, 'id' | 'name' | 'state'>): string =>
  `${id} ${name}现在是「${PLAN_STATES[state]}」`;
