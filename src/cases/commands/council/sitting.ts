import { dueOf, timeOf } from '../../clocks/clock-run.ts';
import { attendSpan } from '../../clocks/clock-spans.ts';
import type { Case, Council } from '../../record/case.ts';
import { tell } from '../../told/tells.ts';
import { type Moment, timingOf } from '../context.ts';
import type { Effect } from '../ruling.ts';

/** One empty seat a department, each once. */
export const seats = (departments: readonly string[]): Council['departments'] =>
  [...new Set(departments)].map((department) => ({ department, attendedAt: null, attendedBy: null, due: null }));

/** A round nobody has sat down to yet. Open tasks of the round before stay on the table. */
export const newRound = (c: Case, now: number) => ({
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

/** The seats of those who are called now, each with when it is to be there by, in its own hours. */
const called = (c: Case, council: Council, context: Moment): Council['departments'] =>
  council.departments.map((seat) => {
    const owner = context.roster.department(seat.department)?.intake ?? seat.department;
    const due = dueOf(context.now, attendSpan(c, context.limits), timeOf(timingOf(context), owner));
    return { ...seat, due };
  });

/** The group is made, its departments and the one who must name a lead are told; the reporter's card changes. */
export function sitting(c: Case, council: Council, context: Moment): Effect {
  const departments = council.departments.map(({ department }) => department);
  return {
    kind: 'effect',
    to: 'in-council',
    // The group of the round before, if there was one, is no longer the one that is told.
    changes: {
      council: { ...council, departments: called(c, council, context), chatId: null },
      times: { ...c.times, councilled: context.now },
    },
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
export function automaticCouncil(c: Case, context: Moment): Effect {
  const { now } = context;
  const named = c.returns.flatMap(({ department, suggested }) => (suggested ? [department, suggested] : [department]));
  const council: Council = {
    ...newRound(c, now),
    grade: c.urgent ? 'urgent' : 'normal',
    status: 'agreed',
    askedBy: null,
    why: `第 ${c.returns.length} 次退单，按规则会商`,
    departments: seats(named),
    agreedBy: null,
    agreedAt: now,
  };
  return { ...sitting(c, council, context), reason: 'second-return' };
}
