import type { Actor } from '../../record/actor.ts';
import { type Case, leadDepartments } from '../../record/case.ts';
import type { CouncilTask } from '../../record/council.ts';

/** Whether someone acts for this very department at the council's table, or for the lead where that is it. */
export function sitsFor(actor: Actor, c: Case, department: string): boolean {
  if (!c.council) return false;
  const relations = actor.relationsTo({
    ...c,
    council: { ...c.council, departments: c.council.departments.filter((seat) => seat.department === department) },
  });
  const leads = leadDepartments(c.lead).includes(department);
  return relations.includes('seated') || (leads && (relations.includes('lead') || relations.includes('lead-head')));
}

/** One part of what was agreed; undefined for an unknown id. */
export const taskOf = (c: Case, id: string): CouncilTask | undefined => c.council?.tasks.find((task) => task.id === id);

/** The council with one task changed. */
export const withTask = (c: Case, id: string, change: Partial<CouncilTask>): Partial<Case> =>
  c.council
    ? { council: { ...c.council, tasks: c.council.tasks.map((one) => (one.id === id ? { ...one, ...change } : one)) } }
    : {};
