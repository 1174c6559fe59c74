import type { Case, Council } from '../record/case.ts';
import { leadDepartments } from '../record/case.ts';
import { hasSat } from '../record/council.ts';
import { type Tell, tell, tellPerson } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { sitsFor } from './decide-task.ts';
import { actingPerson, type Draft, type Given, nameOf, type Ruling, refuse } from './decision.ts';

const seats = (departments: readonly string[]): Council['departments'] =>
  [...new Set(departments)].map((department) => ({ department, attendedAt: null, attendedBy: null }));

/** A round nobody has sat down to yet. Open tasks of the round before stay on the table. */
const newRound = (c: Case, now: number) => ({
  round: (c.council?.round ?? 0) + 1,
  askedAt: now,
  tried: null,
  people: [],
  representatives: [],
  chatId: c.council?.chatId ?? null,
  goneAt: null,
  minutes: null,
  tasks: c.council?.tasks ?? [],
  raisedAt: null,
});

/** The group is made, its departments and the one who must name a lead are told; the reporter's card changes. */
function sitting(c: Case, council: Council, now: number): Omit<Draft, 'kind'> {
  const departments = council.departments.map(({ department }) => department);
  return {
    to: 'in-council',
    // The group of the round before, if there was one, is no longer the one that is told.
    changes: { council: { ...council, chatId: null }, times: { ...c.times, councilled: now } },
    tells: [
      tell(c, 'group', 'whistled'),
      tell(c, 'council', 'whistled', departments),
      tell(c, 'leader', 'to-name-lead'),
      tell(c, 'desk', 'to-name-lead'),
      tell(c, 'reporter', 'in-council'),
    ],
  };
}

/** By rule on the second return: all that returned it and all they named sit down together. */
export function automaticCouncil(c: Case, now: number): Draft {
  const named = c.returns.flatMap(({ department, suggested }) => (suggested ? [department, suggested] : [department]));
  const council: Council = {
    ...newRound(c, now),
    grade: c.urgent ? 'urgent' : 'normal',
    status: 'agreed',
    askedBy: null,
    why: '第二次退单，按规则会商',
    departments: seats(named),
    agreedBy: null,
    agreedAt: now,
  };
  return { kind: 'draft', ...sitting(c, council, now), reason: 'second-return' };
}

/** 先请片区队员到场: needs nobody's consent, and is offered before a whistle. */
export function callPatrol({ c, context }: Given<CommandOf<'callPatrol'>>): Ruling {
  return { kind: 'draft', changes: { patrolCalledAt: context.now }, tells: [tell(c, 'patrol', 'patrol-called')] };
}

/** 吹哨: asked of dispatcher or leader, whose own whistle is agreed as blown; an urgent one sits at once. */
export function whistle({ c, command, actor, context }: Given<CommandOf<'whistle'>>): Ruling {
  const unknown = command.departments.find((id) => !context.roster.department(id));
  if (unknown) return refuse('unknown-department', `名册里没有「${unknown}」这个部门，请重新选择`);
  const by = actingPerson(actor);
  const { now } = context;
  const asked: Council = {
    ...newRound(c, now),
    grade: command.grade,
    status: 'asked',
    askedBy: by,
    why: command.why,
    tried: command.tried,
    people: command.people,
    representatives: command.representatives,
    departments: seats(command.departments.filter((id) => !leadDepartments(c.lead).includes(id))),
    agreedBy: null,
    agreedAt: null,
  };
  if (asked.departments.length === 0) return refuse('missing', '主责部门之外，请至少再选一个部门');
  // The case already sits, but its group is gone: the consent given holds for the new round.
  if (c.state === 'in-council' && c.council) {
    const { status, agreedBy, agreedAt } = c.council;
    return { kind: 'draft', ...sitting(c, { ...asked, status, agreedBy, agreedAt }, now) };
  }
  const decides = actor.relationsTo(c).some((relation) => relation === 'dispatcher' || relation === 'leader');
  if (decides)
    return { kind: 'draft', ...sitting(c, { ...asked, status: 'agreed', agreedBy: by, agreedAt: now }, now) };
  if (command.grade === 'urgent') {
    const draft = sitting(c, { ...asked, status: 'sitting' }, now);
    return { kind: 'draft', ...draft, tells: [...draft.tells, tell(c, 'desk', 'whistle-asked')] };
  }
  return { kind: 'draft', changes: { council: asked }, tells: [tell(c, 'desk', 'whistle-asked')] };
}

/** 同意吹哨: before the group is made, or afterwards for an urgent one. */
export function agree({ c, actor, context }: Given<CommandOf<'agree'>>): Ruling {
  if (!c.council) return refuse('not-now', '没有等待审批的吹哨');
  const by = actingPerson(actor);
  const agreed: Council = { ...c.council, status: 'agreed', agreedBy: by, agreedAt: context.now };
  if (c.state === 'in-council') return { kind: 'draft', changes: { council: agreed }, tells: [] };
  return { kind: 'draft', ...sitting(c, agreed, context.now) };
}

/** 不同意吹哨: with the reason, to the one who asked. */
export function refuseWhistle({ c }: Given<CommandOf<'refuse'>>): Ruling {
  if (!c.council) return refuse('not-now', '没有等待审批的吹哨');
  const asker = c.council.askedBy;
  return {
    kind: 'draft',
    changes: { council: { ...c.council, status: 'refused' } },
    tells: asker ? [{ ...tell(c, 'person', 'whistle-refused'), openId: asker.openId }] : [],
  };
}

/** 报到: a department has come, by one of its own; the first time counts, and who came joins the group. */
export function attend({ c, command, actor, context }: Given<CommandOf<'attend'>>): Ruling {
  const seat = c.council?.departments.find(({ department }) => department === command.department);
  if (!c.council || !seat) return refuse('missing', '这次吹哨没有叫这个部门');
  if (seat.attendedAt !== null) return refuse('not-now', '已经报到过了');
  if (!sitsFor(actor, c, seat.department))
    return refuse('not-yours', `${nameOf(seat.department, context.roster)}的报到由他们自己点`);
  const departments = c.council.departments.map((other) =>
    other === seat ? { ...seat, attendedAt: context.now, attendedBy: actingPerson(actor) } : other,
  );
  return {
    kind: 'draft',
    changes: { council: { ...c.council, departments } },
    tells: [tell(c, 'group', 'attended')],
  };
}

/** After the end: the group has the summary, who whistled rates the attendance, the departments the whistle. */
export function tellCouncilClosed(c: Case): Tell[] {
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
