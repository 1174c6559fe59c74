import type { Case, Lead } from '../record/case.ts';
import { leadDepartments } from '../record/case.ts';
import { limitsOf } from '../record/opened.ts';
import { ENDED_STATES } from '../record/state.ts';
import { type Tell, tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { type Context, type Given, leadFor, nameOf, type Ruling, refuse, someoneOnDuty } from './decision.ts';

const unknownDepartment = (id: string) => refuse('unknown-department', `名册里没有「${id}」这个部门，请重新选择`);

/** What changes whenever a lead is named anew: nobody has signed, and the new lead is no support of itself. */
export function ledBy(c: Case, lead: Lead, now: number): Partial<Case> {
  return {
    lead,
    handler: null,
    signedBy: null,
    undispatched: null,
    supports: c.supports.filter(({ department }) => department !== lead.department),
    times: { ...c.times, dispatched: c.times.dispatched ?? now, ledSince: now, signed: null },
  };
}

/** The duty officers of a lead; its head too when nobody is on duty, so that it goes nowhere unseen. */
export function tellLead(
  c: Case,
  lead: Lead,
  notice: 'assigned' | 'redispatched' | 'assigned-final',
  context: Context,
) {
  const tells: Tell[] = [tell(c, 'lead-duty', notice, leadDepartments(lead))];
  if (notice === 'assigned-final' || !someoneOnDuty(lead, context.roster))
    tells.push(tell(c, 'lead-head', notice, leadDepartments(lead)));
  return tells;
}

/** 派遣: the desk names the lead, and the matter where none was recognised. */
export function dispatch({ c, command, context }: Given<CommandOf<'dispatch'>>): Ruling {
  const lead = leadFor(command.lead, command.for, context.roster);
  if (!lead) return unknownDepartment(command.lead);
  const { matter } = context;
  if (command.matterId && matter?.id !== command.matterId)
    return refuse('unknown-matter', '清单里找不到这个事项，请重新选择');
  const recognised: Partial<Case> =
    command.matterId && matter
      ? {
          matterId: matter.id,
          matterHash: matter.hash,
          title: matter.name,
          limits: limitsOf(context),
          safety: matter.safety,
          feedbackPhoto: matter.photos.feedback,
          urgent: c.urgent || matter.limits.urgent,
        }
      : {};
  return {
    kind: 'draft',
    to: 'to-sign',
    changes: { ...recognised, ...ledBy(c, lead, context.now) },
    tells: [...tellLead(c, lead, 'assigned', context), tell(c, 'reporter', 'dispatched')],
  };
}

/** 不予受理: with a coded reason and the right channel, which the command cannot leave out. */
export function decline({ c, command, context }: Given<CommandOf<'decline'>>): Ruling {
  return {
    kind: 'draft',
    to: 'declined',
    reason: command.reason,
    changes: { times: { ...c.times, ended: context.now } },
    tells: [tell(c, 'reporter', 'declined')],
  };
}

/** 合并办理: the reporter and the followers follow the other case from now on, in the same write. */
export function merge({ c, command, context }: Given<CommandOf<'merge'>>): Ruling {
  const { target } = context;
  if (!target || target.id !== command.into) return refuse('missing', `找不到事件 ${command.into}，请核对编号`);
  if (target.id === c.id) return refuse('missing', '不能并入自己，请填另一件的编号');
  if (ENDED_STATES.includes(target.state))
    return refuse('wrong-state', `${target.id} 已经结束，不能并入；请并入还在办的一件，或单独办理`);
  const people = [...new Set([c.reporter.openId, ...c.followers])];
  return {
    kind: 'draft',
    to: 'merged',
    changes: { mergedInto: target.id, times: { ...c.times, ended: context.now } },
    tells: [
      tell(c, 'reporter', 'merged'),
      ...(c.lead ? [{ ...tell(c, 'lead-duty', 'merged', leadDepartments(c.lead)), push: false }] : []),
    ],
    also: [{ caseId: target.id, command: { do: 'absorb', from: c.id, people } }],
  };
}

/** The other half of a merge, on the case that goes on. */
export function absorb({ c, command }: Given<CommandOf<'absorb'>>): Ruling {
  const people = command.people.filter((openId) => openId !== c.reporter.openId);
  return {
    kind: 'draft',
    changes: {
      absorbed: [...new Set([...c.absorbed, command.from])],
      followers: [...new Set([...c.followers, ...people])],
    },
    tells: [],
  };
}

/** 改派: after a return back to to-sign, elsewhere without change of state. 首接负责 until the next one signs. */
export function redispatch({ c, command, context }: Given<CommandOf<'redispatch'>>): Ruling {
  const lead = leadFor(command.lead, command.for, context.roster);
  if (!lead) return unknownDepartment(command.lead);
  if (!c.lead || c.lead.department === lead.department)
    return refuse('missing', `已经是${nameOf(lead.department, context.roster)}主责；要它办到底请点「指定承办」`);
  const ruled = c.state === 'return-review';
  const unsigned = ruled || c.state === 'to-sign';
  return {
    kind: 'draft',
    to: ruled ? 'to-sign' : undefined,
    changes: {
      ...ledBy(c, lead, context.now),
      leadFinal: false,
      caretaker: unsigned ? (c.caretaker ?? c.lead.department) : null,
    },
    tells: [
      ...tellLead(c, lead, 'redispatched', context),
      tell(c, 'old-lead-duty', 'taken-back', leadDepartments(c.lead)),
      tell(c, 'reporter', 'dispatched'),
      ...(ruled ? [tell(c, 'keeper', 'boundary-unclear')] : []),
    ],
  };
}

/** 指定承办: final, no 退单 any more. */
export function assign({ c, command, context }: Given<CommandOf<'assign'>>): Ruling {
  const lead = command.lead ? leadFor(command.lead, command.for, context.roster) : c.lead;
  if (!lead) return unknownDepartment(command.lead ?? '');
  const same = lead.department === c.lead?.department;
  return {
    kind: 'draft',
    to: 'to-sign',
    changes: {
      ...ledBy(c, lead, context.now),
      leadFinal: true,
      caretaker: same ? null : (c.caretaker ?? c.lead?.department ?? null),
    },
    tells: tellLead(c, lead, 'assigned-final', context),
  };
}
