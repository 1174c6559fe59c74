import { DAY_MS } from '../calendar/calendar.ts';
import { type Case, leadDepartments, withPhotos } from '../record/case.ts';
import { type Tell, tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { tellCouncilClosed } from './decide-council.ts';
import { actingPerson, type Given, personOf, type Refused, type Ruling, refuse } from './decision.ts';

/** The work begins again; pictures of what was done before stay in the record. */
const again = (c: Case) => ({ result: null, photos: withPhotos(c, c.result?.photos ?? []), verifyWhy: [] });

/** 核查通过: not by who fed back. The reporter gets the closure notice. */
export function verify({ c, actor, context }: Given<CommandOf<'verify'>>): Ruling {
  const by = actingPerson(actor);
  if (c.fedBackBy?.openId === by.openId)
    return refuse('same-person', '反馈人不能核查自己的反馈；请指挥室另一位同事核查');
  return {
    kind: 'draft',
    to: 'to-confirm',
    changes: { verifiedBy: by, times: { ...c.times, verified: context.now } },
    tells: [tell(c, 'reporter', 'please-confirm')],
  };
}

/** 退回重办, with a coded reason; the feedback must come again. */
export function rework({ c, command }: Given<CommandOf<'rework'>>): Ruling {
  return {
    kind: 'draft',
    to: 'in-hand',
    reason: command.reason,
    changes: { ...again(c), reworks: c.reworks + 1 },
    tells: [tell(c, 'lead-duty', 'rework', leadDepartments(c.lead))],
  };
}

/** Every closing tells its reporter once; a message only if it was not the reporter who closed it. */
export function tellClosed(c: Case, closer: string | null): Tell[] {
  const reporter = tell(c, 'reporter', 'closed');
  const supports = c.supports.filter(({ state }) => state !== 'waived').map(({ department }) => department);
  return [
    { ...reporter, push: closer !== c.reporter.openId },
    ...(c.lead ? [tell(c, 'lead-duty', 'closed', leadDepartments(c.lead))] : []),
    ...(supports.length > 0 ? [tell(c, 'supports', 'closed', supports)] : []),
    ...(c.followers.length > 0 ? [tell(c, 'followers', 'closed')] : []),
    ...tellCouncilClosed(c),
  ];
}

/** Who works a case does not say whether it is solved, even where they also reported it. */
function worksIt({ c, actor }: Pick<Given<CommandOf<'confirm'>>, 'c' | 'actor'>): Refused | undefined {
  if (actor.kind === 'clock') return undefined;
  const worker = c.workedBy.includes(actor.openId) || actor.relationsTo(c).includes('lead');
  return worker ? refuse('same-person', '办理的人不能自己确认；请上报人或当地网格员确认') : undefined;
}

/** 已解决 by a person; by the clock at its due time 未确认, which is never counted as solved. */
export function confirm({ c, actor, context }: Given<CommandOf<'confirm'>>): Ruling {
  const refused = worksIt({ c, actor });
  if (refused) return refused;
  const due = c.clocks.find(({ name }) => name === 'confirm')?.dueAt;
  if (actor.kind === 'clock' && (due === undefined || due > context.now)) return refuse('not-now', '还没到确认期限');
  const by = personOf(actor);
  return {
    kind: 'draft',
    to: 'closed',
    reason: by ? 'confirmed' : 'unconfirmed',
    changes: {
      closing: { how: by ? 'confirmed' : 'unconfirmed', outcome: c.result?.outcome ?? null, by },
      times: { ...c.times, closed: context.now, ended: context.now },
    },
    tells: tellClosed(c, by?.openId ?? null),
  };
}

/** 没解决: back to the lead; its head hears of the second time. */
export function unsolved({ c, actor }: Given<CommandOf<'unsolved'>>): Ruling {
  const refused = worksIt({ c, actor });
  if (refused) return refused;
  const unsolvedCount = c.unsolvedCount + 1;
  const departments = leadDepartments(c.lead);
  return {
    kind: 'draft',
    to: 'in-hand',
    changes: { ...again(c), unsolvedCount },
    tells: [
      tell(c, 'lead-duty', 'unsolved', departments),
      ...(unsolvedCount >= 2 ? [tell(c, 'lead-head', 'unsolved', departments)] : []),
    ],
  };
}

/** 重新打开: the reporter within 15 days of closing, the desk any time. */
export function reopen({ c, actor, context }: Given<CommandOf<'reopen'>>): Ruling {
  if (!c.lead) return refuse('not-now', '这件没有派过部门，不能重新打开；请重新上报，会带上「第 N 次」的记录');
  const days = context.limits.reopenNaturalDays;
  const late = context.now > (c.times.closed ?? 0) + days * DAY_MS;
  if (late && !actor.relationsTo(c).includes('dispatcher'))
    return refuse('too-late', `办结已超过 ${days} 天；请重新上报，或请指挥室重新打开`);
  return {
    kind: 'draft',
    to: 'in-hand',
    changes: {
      ...again(c),
      reopens: c.reopens + 1,
      closing: null,
      times: { ...c.times, closed: null, ended: null },
    },
    tells: [tell(c, 'lead-duty', 'reopened', leadDepartments(c.lead))],
  };
}

/** 撤回 by the reporter, before anyone has signed. */
export function withdraw({ c, context }: Given<CommandOf<'withdraw'>>): Ruling {
  return {
    kind: 'draft',
    to: 'withdrawn',
    changes: { times: { ...c.times, ended: context.now } },
    tells: [c.lead ? tell(c, 'lead-duty', 'withdrawn', leadDepartments(c.lead)) : tell(c, 'desk', 'withdrawn')],
  };
}
