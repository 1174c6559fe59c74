import { dayOf } from '../../src/cases/calendar/calendar.ts';
import { type Plan, unheard } from '../../src/inspections/plans/plan.ts';
import { PLAN_STATES } from '../../src/inspections/plans/state.ts';

/** What a plan waits for, in a sentence. */
export function waitsFor(plan: Plan, nameOf: (department: string) => string): string {
  const left = unheard(plan).map(nameOf).join('、');
  const empty = plan.parts
    .filter(({ inspectors }) => inspectors.length === 0)
    .map(({ department }) => nameOf(department));
  const late = plan.catchUpBy !== null && left ? `；还要补批：${left}` : '';
  switch (plan.state) {
    case 'drafting':
      return '还没送批';
    case 'waiting':
      return `等${left}批`;
    case 'approved':
      return empty.length > 0 ? `都批了，等${empty.join('、')}派人` : '都批了，人也派好了，请定通知';
    case 'returned':
      return '退回了，改好再送';
    case 'announced':
    case 'unannounced':
      return plan.briefed ? '清单已发给检查人' : '前一个工作日发给检查人';
    case 'running':
      return `查了 ${plan.subjects.filter(({ state }) => state !== 'not-begun').length}/${plan.subjects.length} 家${late}`;
    case 'told':
      return `都查过、告知了${late}`;
    case 'correcting':
      return `有 ${plan.subjects.filter(({ state }) => state === 'correcting').length} 家在整改${late}`;
    case 'closed':
      return `全部闭环${late}`;
    case 'cancelled':
      return '取消了';
  }
}

const dayWords = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** The same for whoever is sent: when they go, and with how many. */
export function goesOn({ from, to, parts }: Plan, now: number): string {
  const begins = from === dayOf(now) ? '今天' : dayWords(from);
  const days = from === to ? begins : `${begins}到${dayWords(to)}`;
  return `${days}您去${parts.length > 1 ? `，${parts.length} 个部门一起` : ''}；清单能打印，编号和手机上一样`;
}

/** What a step of a plan came to, for whoever took it: while others are still to act, who they are. */
export const cameTo = (plan: Plan, nameOf: (department: string) => string): string =>
  plan.state === 'waiting' || plan.state === 'approved'
    ? `${plan.id} ${PLAN_STATES[plan.state]}：${waitsFor(plan, nameOf)}`
    : `${plan.id}：现在是「${PLAN_STATES[plan.state]}」`;
