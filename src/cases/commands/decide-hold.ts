import { DAY_MS, dayOf, workingDayAfter } from '../calendar/calendar.ts';
import type { Case } from '../record/case.ts';
import { leadDepartments } from '../record/case.ts';
import { tell, tellPerson } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { actingPerson, type Context, type Draft, type Given, type Refused, type Ruling, refuse } from './decision.ts';

/** The latest day a hold may run to: 10 working days, or 90 natural ones once 立案. */
function latestDay(filed: boolean, { now, calendar, limits }: Context): string {
  return filed ? dayOf(now + limits.filedNaturalDays * DAY_MS) : workingDayAfter(now, limits.holdDays, calendar);
}

function dateFault(until: string, filed: boolean, context: Context): Refused | undefined {
  const latest = latestDay(filed, context);
  if (until <= dayOf(context.now)) return refuse('missing', '恢复日期要在今天之后');
  if (until > latest) return refuse('missing', `最长到 ${latest}；到期没办完可以再申请`);
  return undefined;
}

const heldDraft = (c: Case, until: string, reason: string, context: Context, changes: Partial<Case>): Draft => ({
  kind: 'draft',
  to: 'on-hold',
  reason,
  changes: { ...changes, heldUntil: until, holdAsk: null, times: { ...c.times, held: context.now } },
  tells: [tell(c, 'reporter', 'held')],
});

/** 暂缓: 已立案查处 needs only file number and date; otherwise the desk is asked, the second time the leader. */
export function hold({ c, command, actor, context }: Given<CommandOf<'hold'>>): Ruling {
  const filed = command.reason === 'filed';
  if (filed && !command.fileNumber) return refuse('missing', '已立案的，请填立案文号');
  const fault = dateFault(command.until, filed, context);
  if (fault) return fault;
  if (filed) return heldDraft(c, command.until, command.reason, context, { fileNumber: command.fileNumber });
  const { reason, text, until } = command;
  return {
    kind: 'draft',
    reason,
    changes: { holdAsk: { by: actingPerson(actor), at: context.now, reason, text, until } },
    tells: [tell(c, c.holds === 0 ? 'desk' : 'leader', 'hold-asked')],
  };
}

const needsLeader = (c: Case, actor: Given<CommandOf<'agreeHold'>>['actor']): Refused | undefined =>
  c.holds > 0 && !actor.relationsTo(c).includes('leader')
    ? refuse('leader-only', '第二次暂缓由带班领导审批，已在他的待办里')
    : undefined;

/** 同意暂缓. The date is looked at again: it may have passed while the request waited. */
export function agreeHold({ c, actor, context }: Given<CommandOf<'agreeHold'>>): Ruling {
  if (!c.holdAsk) return refuse('not-now', '没有等待审批的暂缓');
  const refused = needsLeader(c, actor) ?? dateFault(c.holdAsk.until, false, context);
  return refused ?? heldDraft(c, c.holdAsk.until, c.holdAsk.reason, context, { holds: c.holds + 1 });
}

/** 不同意暂缓: work goes on; whoever asked hears why. */
export function refuseHold({ c, actor }: Given<CommandOf<'refuseHold'>>): Ruling {
  if (!c.holdAsk) return refuse('not-now', '没有等待审批的暂缓');
  const refused = needsLeader(c, actor);
  if (refused) return refused;
  return { kind: 'draft', changes: { holdAsk: null }, tells: [tellPerson(c, c.holdAsk.by.openId, 'hold-refused')] };
}

/** 恢复: by the lead whenever it likes, by the clock not before the date. */
export function resume({ c, actor, context }: Given<CommandOf<'resume'>>): Ruling {
  const due = c.clocks.find(({ name }) => name === 'resume')?.dueAt;
  if (actor.kind === 'clock' && (due === undefined || due > context.now)) return refuse('not-now', '还没到恢复的日期');
  return {
    kind: 'draft',
    to: 'in-hand',
    changes: { heldUntil: null },
    tells: [{ ...tell(c, 'lead-duty', 'resumed', leadDepartments(c.lead)), push: actor.kind === 'clock' }],
  };
}
