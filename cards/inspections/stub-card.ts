import type { PlanId } from '../../src/inspections/plans/plan.ts';
import { button, buttons, type Card, card } from '../elements.ts';

/** In place of a plan's older card in a chat: the newest one, further down, is the one to press. */
export const planStubCard = (id: PlanId): Card =>
  card({ title: `${id}：有新的卡片`, tone: 'over' }, buttons(button('查看', { do: 'plan-see', plan: id }, 'text')));
