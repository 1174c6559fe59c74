import type { OpenId } from '../../../brands.ts';
import type { Case } from '../../record/case.ts';
import { leadDepartments, secretPeople } from '../../record/case.ts';
import type { Asking } from '../asking.ts';

/** A picker of more people than this is no help, and the platform's limit is not published. */
const MOST_OFFERED = 100;
/** So many of one department, that a large one leaves room for the others. */
const OFFERED_EACH = 15;
const PROPOSED_EACH = 3;

/** Who of a department to ask for: those on duty now, else any of its people. */
function duty(department: string, { onDuty, workersOf }: Asking): OpenId[] {
  const on = onDuty(department);
  return (on.length > 0 ? on : workersOf(department)).map((person) => person.openId);
}

/** Whoever may be put into a group at all: never who reported a person (举报). */
const mayJoin = (c: Case) => (openId: OpenId) => !secretPeople(c).includes(openId);

/** The picker's options, the matter's departments and the place's own people first. */
export function peopleOffered(asking: Asking): OpenId[] {
  const { c, supports, rostered } = asking;
  const near = [...supports, 'community', 'property', ...leadDepartments(c.lead)].flatMap((id) =>
    duty(id, asking).slice(0, OFFERED_EACH),
  );
  const all = [...new Set([...near, ...rostered.map((one) => one.openId)])];
  return all.filter(mayJoin(c)).slice(0, MOST_OFFERED);
}

/** Those of the proposed departments who are picked already when the form opens. */
export const peopleProposed = (departments: readonly string[], asking: Asking): OpenId[] =>
  [...new Set(departments.flatMap((department) => duty(department, asking).slice(0, PROPOSED_EACH)))].filter(
    mayJoin(asking.c),
  );

/** The departments that can be given a part: those whistled and the lead. */
export const atTable = (c: Case): string[] => [
  ...new Set([...leadDepartments(c.lead), ...(c.council?.departments.map((seat) => seat.department) ?? [])]),
];
