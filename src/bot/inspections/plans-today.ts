import type { OpenId } from '../../brands.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { seatsLeft } from '../../inspections/plans/open-steps.ts';
import type { Plan } from '../../inspections/plans/plan.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';
import { standingOf } from './standing.ts';

/** The plans that concern somebody: they began them, are sent, or are asked to approve. */
export function plansOf(openId: OpenId, roster: Roster, { store }: World): Promise<Plan[]> {
  const { approves } = standingOf(openId, roster);
  return store.plansFor([`person:${openId}`, ...approves.map((id) => `department:${id}`)]);
}

/** Those of them that want something of them today: they are sent and it is the day, or they are asked to approve. */
export async function plansToday(openId: OpenId, roster: Roster, world: World): Promise<Plan[]> {
  const actor = standingOf(openId, roster);
  const today = dayOf(world.now());
  const goes = ({ parts, from, to }: Plan) =>
    from <= today && today <= to && parts.some(({ inspectors }) => inspectors.some((one) => one.openId === openId));
  return (await plansOf(openId, roster, world)).filter((plan) => goes(plan) || seatsLeft(plan, actor).length > 0);
}
