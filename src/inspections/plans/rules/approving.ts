import { dayOf, instantOf, MINUTE_MS, workingDayAfter } from '../../../cases/calendar/calendar.ts';
import type { Context, Standing } from '../context.ts';
import type { Plan, PlanPart } from '../plan.ts';
import { by, type Definition, move, type Refused, refuse, STARTER_ALONE, starter } from '../ruling.ts';
import type { PlanState } from '../state.ts';
import { capRefusal } from './cap.ts';

const END_OF_DAY = 24 * 60;
/** So long before its first day a plan is looked back for a working day on which its inspectors get it. */
const LOOK_BACK_DAYS = 14;

/** Which bodies have nobody but the starter to approve. */
function withoutApprover({ parts, starter: one }: Plan, { facts }: Context): Refused | undefined {
  const none = parts.filter(({ department }) => facts.approvers(department).every((openId) => openId === one.openId));
  if (none.length === 0) return undefined;
  const names = none.map(({ department }) => facts.nameOf(department)).join('、');
  return refuse('missing', `${names}没有能批的人（发起的人不能批自己的）；请管理员在名册里加「检查批准人」或负责人`);
}

/** To the heads of every body that takes part; over the cap only where that is lawful. */
export const submit: Definition<'submit'> = {
  from: ['drafting'],
  may: starter,
  who: STARTER_ALONE,
  rule({ plan, command: { over }, context }) {
    if (plan.from < dayOf(context.now)) return refuse('dates', '开始的日子已经过了，请先改计划');
    const refused = withoutApprover(plan, context) ?? capRefusal(plan, over, context);
    return refused ?? move('waiting', { over, parts: plan.parts.map((part) => ({ ...part, approval: null })) });
  },
};

/** The last working day before the first day, at the hour the office says. */
export function briefAt(
  { from }: Pick<Plan, 'from'>,
  { calendar, limits }: Pick<Context, 'calendar' | 'limits'>,
): number {
  const [hour = 0, minute = 0] = limits.briefAt.split(':').map(Number);
  const days = Array.from({ length: LOOK_BACK_DAYS }, (_, i) => dayOf(instantOf(from) - (i + 1) * 86_400_000));
  return instantOf(days.find((day) => calendar.works(day)) ?? days[0] ?? from, hour * 60 + minute);
}

/** Begun before it was approved: the approval is made up for while the visits go on. */
const BEGUN: readonly PlanState[] = ['running', 'told', 'correcting', 'closed'];
const approves = (actor: Standing, _: Plan, { department }: { department: string }): boolean =>
  actor.approves.includes(department);
const WHO = '这一步由参加部门的批准人做；没设批准人的由部门负责人做';

/** The part that is spoken for, or why nothing may be said of it. */
function partOf({
  plan,
  department,
  actor,
}: {
  plan: Plan;
  department: string;
  actor: Standing | null;
}): PlanPart | Refused {
  const part = plan.parts.find((one) => one.department === department);
  if (!part) return refuse('unfit', '这个部门不在计划里');
  if (actor?.openId === plan.starter.openId) return refuse('not-allowed', '发起的人不能批自己的计划，请别的批准人批');
  if (BEGUN.includes(plan.state) && plan.catchUpBy === null) return refuse('wrong-state', '早就批过了');
  return part.approval
    ? refuse('wrong-state', `已经说过了：${part.approval.agreed ? '同意' : '退回'}（${part.approval.by.name}）`)
    : part;
}

const saidOf = (plan: Plan, part: PlanPart, approval: NonNullable<PlanPart['approval']>): PlanPart[] =>
  plan.parts.map((one) => (one === part ? { ...one, approval } : one));

/** One body agrees; when all have, it is approved. */
export const approve: Definition<'approve'> = {
  from: ['waiting', ...BEGUN],
  may: approves,
  who: WHO,
  rule({ plan, command: { department, words }, actor, context }) {
    const part = partOf({ plan, department, actor });
    if ('kind' in part) return part;
    const parts = saidOf(plan, part, { by: by(actor), at: context.now, agreed: true, words });
    if (plan.state !== 'waiting' || parts.some(({ approval }) => !approval?.agreed)) return move(plan.state, { parts });
    return move('approved', { parts, briefAt: briefAt(plan, context), briefed: false });
  },
};

/** One body does not agree, with the reason: it goes back to whoever started it. */
export const giveBack: Definition<'return'> = {
  from: ['waiting', ...BEGUN],
  may: approves,
  who: WHO,
  rule({ plan, command: { department, words }, actor, context }) {
    const part = partOf({ plan, department, actor });
    if ('kind' in part) return part;
    const parts = saidOf(plan, part, { by: by(actor), at: context.now, agreed: false, words });
    return move(plan.state === 'waiting' ? 'returned' : plan.state, { parts });
  },
};

/** What cannot wait begins at once; everybody's approval is made up for within the working days the law gives. */
export const beginUrgently: Definition<'begin-urgently'> = {
  from: ['drafting', 'waiting', 'returned'],
  may: starter,
  who: STARTER_ALONE,
  rule({ plan, command: { over }, context }) {
    const { now, calendar, limits } = context;
    if (plan.reason !== 'complaint' && plan.reason !== 'accident')
      return refuse('unfit', '先查后补批只用于投诉举报和事故，别的请送批');
    if (plan.from > dayOf(now)) return refuse('dates', '紧急的就是今天查；不急的请送批');
    const refused = withoutApprover(plan, context) ?? capRefusal(plan, over, context);
    if (refused) return refused;
    const catchUpBy = instantOf(workingDayAfter(now, limits.catchUpDays, calendar), END_OF_DAY) - MINUTE_MS;
    const parts = plan.parts.map((part) => ({ ...part, approval: part.approval?.agreed ? part.approval : null }));
    return move('running', { over, parts, catchUpBy });
  },
};
