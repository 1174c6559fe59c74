import { DAY_MS } from '../calendar/calendar.ts';
import { addWorkingDays } from '../calendar/office-hours.ts';
import { timeOf } from '../clocks/clock-run.ts';
import type { Case } from '../record/case.ts';
import { leadDepartments, withPhotos } from '../record/case.ts';
import type { VerifyWhy } from '../record/reasons.ts';
import { tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { automaticCouncil } from './decide-council.ts';
import { actingPerson, type Context, type Given, nameOf, type Ruling, refuse, timingOf, worked } from './decision.ts';

/** 签收: from here the reporter knows who, and the first department is released. */
export function sign({ c, actor, context }: Given<CommandOf<'sign'>>): Ruling {
  const by = actingPerson(actor);
  const { now } = context;
  return {
    kind: 'draft',
    to: 'in-hand',
    changes: {
      signedBy: by,
      handler: by,
      caretaker: null,
      workedBy: worked(c, by.openId),
      times: { ...c.times, firstSigned: c.times.firstSigned ?? now, signed: now },
    },
    tells: [tell(c, 'reporter', 'signed')],
  };
}

/** The last moment at which the present lead may still return the case: one working day after it signed. */
export function returnableUntil(c: Case, context: Context): number {
  const since = c.times.signed ?? c.times.ledSince ?? c.times.opened;
  const days = context.limits.returnDays;
  if (c.urgent) return since + days * DAY_MS;
  return addWorkingDays(since, days, timeOf(timingOf(context), c.lead?.department ?? null));
}

/** 退单: with reason, basis and whose it is; the second one goes to a council by rule. */
export function returnCase({ c, command, actor, context }: Given<CommandOf<'return'>>): Ruling {
  const by = actingPerson(actor);
  const { roster, now } = context;
  if (!c.lead) return refuse('not-now', '还没有主责部门');
  if (c.state === 'in-hand' && now > returnableUntil(c, context))
    return refuse('too-late', '签收满 1 个工作日后不能退单；有困难请点「请求配合」或「吹哨」');
  if (command.suggested === null && command.reason !== 'not-found')
    return refuse('missing', '请写明建议由哪个部门主责');
  if (command.suggested !== null && !roster.department(command.suggested))
    return refuse('unknown-department', `名册里没有「${command.suggested}」这个部门，请重新选择`);
  if (command.suggested !== null && leadDepartments(c.lead).includes(command.suggested))
    return refuse('missing', '建议部门不能是本部门');
  if ((command.visited || command.reason === 'not-found') && command.photos.length === 0)
    return refuse('missing', '到过现场的，请附上现场照片');
  const returned = { department: c.lead.department, at: now, by, reason: command.reason, suggested: command.suggested };
  const returns = [...c.returns, returned];
  const photos = withPhotos(c, command.photos);
  const changes: Partial<Case> = { returns, photos, times: { ...c.times, returned: now } };
  const again = returns.length >= context.limits.returnsToCouncil;
  return {
    kind: 'draft',
    to: 'return-review',
    reason: command.reason,
    changes,
    tells: again ? [] : [tell(c, 'desk', 'returned')],
    byRule: again ? { rule: 'second-return', draft: automaticCouncil({ ...c, ...changes }, now) } : undefined,
  };
}

/** Why the desk looks at a feedback before the reporter is asked; empty for most. */
function verifyWhy(c: Case, context: Context): VerifyWhy[] {
  const why: VerifyWhy[] = [];
  if (c.safety) why.push('safety');
  if (c.supervision) why.push('supervised');
  if (c.reworks + c.unsolvedCount + c.reopens > 0) why.push('reworked');
  if (c.repeat >= context.limits.verifyFromRepeat) why.push('repeated');
  if (why.length === 0 && context.sampler() < context.limits.verifySample) why.push('sampled');
  return why;
}

/** 反馈: what was done, every support heard or waived, the photos the matter demands. */
export function feedBack({ c, command, actor, context }: Given<CommandOf<'feedBack'>>): Ruling {
  const by = actingPerson(actor);
  const { now } = context;
  const missing = c.supports.filter(({ state }) => state === 'asked');
  if (missing.length > 0) {
    const names = missing.map(({ department }) => nameOf(department, context.roster)).join('、');
    return refuse('missing', `${names}还没有反馈；请等他们反馈，或点「不再需要配合」`);
  }
  if (c.feedbackPhoto && command.photos.length === 0)
    return refuse('missing', '这类事项反馈要有现场照片，先把照片发到这里再提交');
  const fileNumber = command.fileNumber ?? c.fileNumber;
  if (command.outcome === 'filed' && !fileNumber) return refuse('missing', '结果是「已立案」的，请填立案文号');
  const why = verifyWhy(c, context);
  return {
    kind: 'draft',
    to: why.length > 0 ? 'to-verify' : 'to-confirm',
    reason: command.outcome,
    changes: {
      fedBackBy: by,
      fileNumber,
      workedBy: worked(c, by.openId),
      result: { text: command.text, outcome: command.outcome, photos: command.photos },
      verifyWhy: why,
      times: { ...c.times, firstFedBack: c.times.firstFedBack ?? now, fedBack: now },
    },
    tells: [why.length > 0 ? tell(c, 'desk', 'to-verify') : tell(c, 'reporter', 'please-confirm')],
  };
}

/** 移交: to a colleague of the same department, who is told. */
export function handOver({ c, command, actor, context }: Given<CommandOf<'handOver'>>): Ruling {
  if (command.to.openId === actingPerson(actor).openId) return refuse('missing', '请选一位同事');
  if (!context.roster.isOfficer(command.to.openId, leadDepartments(c.lead)))
    return refuse('missing', `${command.to.name}不是主责部门的人；跨部门请由指挥室「改派」`);
  return {
    kind: 'draft',
    changes: { handler: command.to, workedBy: worked(c, command.to.openId) },
    tells: [{ ...tell(c, 'person', 'handed-over'), openId: command.to.openId }],
  };
}

/** 已联系: the resident has been spoken to; stops that clock. */
export function contacted({ c, actor, context }: Given<CommandOf<'contacted'>>): Ruling {
  const by = actingPerson(actor);
  return {
    kind: 'draft',
    changes: { workedBy: worked(c, by.openId), times: { ...c.times, contacted: c.times.contacted ?? context.now } },
    tells: [],
  };
}
