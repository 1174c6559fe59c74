import { type Case, leadDepartments } from '../../record/case.ts';
import { hasSat } from '../../record/council.ts';
import { type Tell, tell, tellPerson } from '../../told/tells.ts';

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
