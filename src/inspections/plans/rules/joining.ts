import type { Plan, PlanPart } from '../plan.ts';
import { type Definition, move, refuse, STARTER_ALONE, starter } from '../ruling.ts';
import type { PlanState } from '../state.ts';

/** A place goes to another plan that comes there anyway; a plan without any place left is over. */
export const join: Definition<'join'> = {
  from: ['drafting', 'returned'],
  may: starter,
  who: STARTER_ALONE,
  rule({ plan, command: { subject, into } }) {
    const rest = plan.subjects.filter(({ id }) => id !== subject);
    if (rest.length === plan.subjects.length) return refuse('none', '这一家不在计划里');
    if (rest.length > 0) return move(plan.state, { subjects: rest });
    return move('cancelled', { ended: `并到 ${into}`, joinedInto: into });
  },
};

/** Nothing has begun: more bodies can come along, and then they have to approve. */
const OPEN: readonly PlanState[] = ['drafting', 'waiting', 'approved', 'returned', 'announced', 'unannounced'];

/** Another plan's bodies and lists come along at one place, so that it is visited once. */
export const takeIn: Definition<'take-in'> = {
  from: OPEN,
  may: (actor) => actor.departments.length > 0,
  who: '由要并过来的部门做',
  rule({ plan, command: { subject, departments, lists }, context: { facts } }) {
    const found = plan.subjects.find(({ id }) => id === subject.id);
    if (!found) return refuse('none', '那个计划里没有这一家');
    const powerless = departments.filter((id) => !facts.hasPower(id));
    if (powerless.length > 0) return refuse('unfit', `${powerless.map(facts.nameOf).join('、')}没有检查的权`);
    const own = plan.parts.map(({ department }) => department);
    const fresh = departments.filter((id) => !own.includes(id));
    const all = [...own, ...fresh];
    const items = facts.merged([...new Set([...plan.lists, ...lists])], all).items;
    const parts: PlanPart[] = [
      ...plan.parts,
      ...fresh.map((department): PlanPart => ({ department, approval: null, inspectors: [] })),
    ];
    if (parts.length > 8) return refuse('unfit', '一次最多八个部门，请另排一次');
    const subjects: Plan['subjects'] = plan.subjects.map((one) =>
      one === found ? { ...one, items: [...new Set([...(one.items ?? plan.items), ...items])] } : one,
    );
    const again = fresh.length > 0 && ['approved', 'announced', 'unannounced'].includes(plan.state);
    return move(again ? 'waiting' : plan.state, again ? { subjects, parts, briefAt: null } : { subjects, parts });
  },
};
