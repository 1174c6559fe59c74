import { type Case, leadDepartments } from '../../cases/record/case.ts';
import type { FormContext } from '../cases/form-fields.ts';
import { CALENDAR } from '../cases/office.ts';

/** A picker of more people than this is no help, and the platform's limit is not published. */
const MOST_OFFERED = 100;
/** So many of one department, that a large one leaves room for the others. */
const OFFERED_EACH = 15;
const PROPOSED_EACH = 3;

/** Who of a department to ask for: those on duty now, else any of its people. */
function duty(department: string, { c, roster, now }: FormContext): string[] {
  const on = roster.onDuty(department, now, CALENDAR, c.place);
  const people = on.length > 0 ? on : roster.workersOf(department, c.place);
  return people.map((member) => member.openId);
}

/** Whoever may be put into a group at all: never who reported a person (举报). */
const mayJoin = (c: Case) => (openId: string) => !(c.reportedPerson && openId === c.reporter.openId);

/** The picker's options, the matter's departments and the place's own people first. */
export function peopleOffered(context: FormContext): string[] {
  const { c, roster, catalogue } = context;
  const supports = (c.matterId ? catalogue.matter(c.matterId)?.support : [])?.map((part) => part.department) ?? [];
  const near = [...supports, 'community', 'property', ...leadDepartments(c.lead)].flatMap((id) =>
    duty(id, context).slice(0, OFFERED_EACH),
  );
  const rest = roster.people.filter((one) => !one.left && roster.grantsOf(one.openId).length > 0);
  return [...new Set([...near, ...rest.map((one) => one.openId)])].filter(mayJoin(c)).slice(0, MOST_OFFERED);
}

/** Those of the proposed departments who are picked already when the form opens. */
export const peopleProposed = (departments: readonly string[], context: FormContext): string[] =>
  [...new Set(departments.flatMap((department) => duty(department, context).slice(0, PROPOSED_EACH)))].filter(
    mayJoin(context.c),
  );

/** The departments that can be given a part: those whistled and the lead. */
export const atTable = (c: Case): string[] => [
  ...new Set([...leadDepartments(c.lead), ...(c.council?.departments.map((seat) => seat.department) ?? [])]),
];
