import { DAY_MS, dayOf, instantOf } from '../../../cases/calendar/calendar.ts';
import type { DrawnPlan } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Plan, PlanPart } from '../plan.ts';
import { type Definition, move, type Refused, refuse, STARTER_ALONE, starter } from '../ruling.ts';

/** A plan lies at most so many days ahead from its first to its last day. */
const LONGEST_DAYS = 31;

type Made = Pick<
  Plan,
  | 'name'
  | 'subjects'
  | 'parts'
  | 'lists'
  | 'items'
  | 'minutes'
  | 'edition'
  | 'from'
  | 'to'
  | 'notice'
  | 'reason'
  | 'file'
>;

/** What a plan is made of, with its items computed from the list in force; or what is wrong with it. */
export function drawn(given: DrawnPlan, { now, facts }: Context): Made | Refused {
  const { name, subjects, departments, lists, from, to, notice, reason, file } = given;
  const days = (instantOf(to) - instantOf(from)) / DAY_MS;
  if (from < dayOf(now)) return refuse('dates', '开始的日子不能早于今天');
  if (days < 0) return refuse('dates', '结束的日子不能早于开始的日子');
  if (days > LONGEST_DAYS) return refuse('dates', `从开始到结束最多 ${LONGEST_DAYS} 天，长的请分成几个计划`);
  const powerless = departments.filter((id) => !facts.hasPower(id));
  if (powerless.length > 0)
    return refuse('unfit', `${powerless.map(facts.nameOf).join('、')}没有检查的权，不能列进检查的部门`);
  if (reason !== 'plan' && !file) return refuse('missing', '不是年度计划的，要写投诉编号或文件号');
  const { items, minutes } = facts.merged(lists, departments);
  if (items.length === 0) return refuse('unfit', '这几个部门在这几张清单里没有要看的，请换清单或部门');
  return {
    ...{ name, lists, from, to, notice, reason, file },
    subjects: unique(subjects).map((one) => ({ ...one, items: null, visit: null, state: 'not-begun' })),
    parts: [...new Set(departments)].map((department): PlanPart => ({ department, approval: null, inspectors: [] })),
    items,
    minutes,
    edition: facts.edition,
  };
}

const unique = (subjects: DrawnPlan['subjects']) => [...new Map(subjects.map((one) => [one.id, one])).values()];

/** Drawn anew by whoever started it; whatever was said of it before counts no more. */
export const revise: Definition<'revise'> = {
  from: ['drafting', 'returned'],
  may: starter,
  who: STARTER_ALONE,
  rule({ command: { do: _, ...given }, context }) {
    const made = drawn(given, context);
    return 'kind' in made ? made : move('drafting', { ...made, over: null });
  },
};
