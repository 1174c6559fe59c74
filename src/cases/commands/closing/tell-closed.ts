import { type Case, leadDepartments } from '../../record/case.ts';
import { hasSat } from '../../record/council.ts';
import type { Person } from '../../record/person.ts';
import type { ClosedHow } from '../../record/reasons.ts';
import { type Tell, tell, tellPerson } from '../../told/tells.ts';
import type { Context } from '../context.ts';
import type { Effect } from '../ruling.ts';

/** After the end: the group has the summary, who whistled rates the attendance, the departments the whistle. */
function tellCouncilClosed(c: Case): Tell[] {
  const group = c.council?.chatId ? [tell(c, 'group', 'closed')] : [];
  if (!hasSat(c.council)) return group;
  const { askedBy, departments, chatId } = c.council;
  const seated = departments.map(({ department }) => department);
  return [
    ...group,
    askedBy ? tellPerson(c, askedBy.openId, 'rate-council') : tell(c, 'desk', 'rate-council'),
    ...(chatId ? [] : [tell(c, 'council', 'rate-whistle', seated)]),
  ];
}

/** Every closing tells its reporter once; a message only if it was not the reporter who closed it. */
export function tellClosed(c: Case, closer: string | null): Tell[] {
  const supports = c.supports.filter(({ state }) => state !== 'waived').map(({ department }) => department);
  return [
    { ...tell(c, 'reporter', 'closed'), push: closer !== c.reporter.openId },
    ...(c.lead ? [tell(c, 'lead-duty', 'closed', leadDepartments(c.lead))] : []),
    ...(supports.length > 0 ? [tell(c, 'supports', 'closed', supports)] : []),
    ...(c.followers.length + c.mergedIn.length > 0 ? [tell(c, 'followers', 'closed')] : []),
    ...tellCouncilClosed(c),
  ];
}

/** Closed without the reporter being asked: a 总事件 that was verified, a 分事件 that is done. */
export const closedBy = (
  c: Case,
  how: ClosedHow,
  by: Person | null,
  { now }: Pick<Context, 'now'>,
  changes: Partial<Case> = {},
): Effect => ({
  kind: 'effect',
  to: 'closed',
  reason: how,
  changes: {
    ...changes,
    closing: { how, outcome: changes.result?.outcome ?? c.result?.outcome ?? null, by },
    times: { ...(changes.times ?? c.times), closed: now, ended: now },
  },
  tells: tellClosed(c, null),
});
