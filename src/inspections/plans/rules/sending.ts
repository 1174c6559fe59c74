import { dayOf } from '../../../cases/calendar/calendar.ts';
import { inspectorsOf } from '../plan.ts';
import { CLOCK_ALONE, type Definition, move, nobody, refuse, STARTER_ALONE, starter } from '../ruling.ts';
import { BEFORE, READY } from '../state.ts';

/** So many officers with a certificate go together at least. */
const TWO = 2;

/** A body says whom it sends: officers of its own whose certificates hold to the end. */
export const send: Definition<'send'> = {
  from: [...BEFORE, 'running'],
  may: (actor, plan, { department }) =>
    plan.parts.some((part) => part.department === department) &&
    (actor.departments.includes(department) || actor.approves.includes(department)),
  who: '派谁去由各部门自己定',
  rule({ plan, command: { department, inspectors }, context: { facts } }) {
    const certified = facts.certified(department, plan.to);
    const without = inspectors.filter(({ openId }) => !certified.includes(openId));
    if (without.length > 0)
      return refuse('unfit', `${without.map(({ name }) => name).join('、')}没有到那天还有效的执法证，不能去检查`);
    return move(plan.state, {
      parts: plan.parts.map((part) => (part.department === department ? { ...part, inspectors } : part)),
    });
  },
};

/** Whether the places are told beforehand is settled, once everybody approved and enough are sent. */
export const announce: Definition<'announce'> = {
  from: ['approved'],
  may: starter,
  who: STARTER_ALONE,
  rule({ plan, context: { facts } }) {
    const empty = plan.parts.filter(({ inspectors }) => inspectors.length === 0);
    if (empty.length > 0)
      return refuse('missing', `${empty.map((one) => facts.nameOf(one.department)).join('、')}还没派人`);
    if (new Set(inspectorsOf(plan).map(({ openId }) => openId)).size < TWO)
      return refuse('missing', '检查要两名以上持执法证的人，请再派一个');
    return move(plan.notice ? 'announced' : 'unannounced', {});
  },
};

/** The inspectors get the plan with their lists. */
export const brief: Definition<'brief'> = {
  from: READY,
  may: nobody,
  who: CLOCK_ALONE,
  rule: ({ plan, context: { now } }) =>
    plan.briefAt === null || plan.briefed || now < plan.briefAt
      ? refuse('dates', '还没到发给检查人的时候')
      : move(plan.state, { briefed: true }),
};

/** The approval was not made up for in time: that is told, once. */
export const tellLate: Definition<'tell-late'> = {
  from: ['running', 'told', 'correcting', 'closed'],
  may: nobody,
  who: CLOCK_ALONE,
  rule: ({ plan, context: { now } }) =>
    plan.catchUpBy === null || plan.lateTold || now < plan.catchUpBy
      ? refuse('dates', '还没到补批的期限')
      : move(plan.state, { lateTold: true }),
};

/** Called off while nothing has begun: by whoever started it or a body that takes part. */
export const cancel: Definition<'cancel'> = {
  from: BEFORE,
  may: (actor, plan) =>
    starter(actor, plan) || plan.parts.some(({ department }) => actor.approves.includes(department)),
  who: '由发起的人或参加部门的批准人取消',
  rule: ({ command: { why } }) => move('cancelled', { ended: why, briefAt: null }),
};

/** Whether the plan's days have come and are not over. */
export const isOn = ({ from, to }: { from: string; to: string }, now: number): boolean =>
  from <= dayOf(now) && dayOf(now) <= to;
