import type { Case, Council } from '../../record/case.ts';
import { tell } from '../../told/tells.ts';
import type { Effect } from '../ruling.ts';

/** One empty seat a department, each once. */
export const seats = (departments: readonly string[]): Council['departments'] =>
  [...new Set(departments)].map((department) => ({ department, attendedAt: null, attendedBy: null }));

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

/** The group is made, its departments and the one who must name a lead are told; the reporter's card changes. */
export function sitting(c: Case, council: Council, now: number): Effect {
  const departments = council.departments.map(({ department }) => department);
  return {
    kind: 'effect',
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
export function automaticCouncil(c: Case, now: number): Effect {
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
  return { ...sitting(c, council, now), reason: 'second-return' };
}
