import type { Plan } from '../../inspections/plans/plan.ts';
import { PLAN_STATES } from '../../inspections/plans/state.ts';

const MISSED = '没送到 ';

/** A line in the place of one that did not come through: whom it was meant for, once, however often it goes on. */
export const passOn = (missed: string, words: string): string =>
  words.startsWith(MISSED) ? words : `${MISSED}${missed}，请打电话转告：${words}`;

/** Where a plan stands, in one line. */
export const standsAt = ({ id, name, state }: Pick<Plan, 'id' | 'name' | 'state'>): string =>
  `${id} ${name}现在是「${PLAN_STATES[state]}」`;
