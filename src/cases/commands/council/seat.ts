import type { Actor, Relation } from '../../record/actor.ts';
import { type Case, leadDepartments } from '../../record/case.ts';
import type { CouncilTask } from '../../record/council.ts';

type Standing = Pick<Actor, 'relationsTo'>;

/** How somebody stands to a case as if this department alone had a seat at its council's table, and a part of its own alone. */
function relationsAt({ relationsTo }: Standing, c: Case, department: string): readonly Relation[] {
  if (!c.council) return [];
  const { departments, tasks } = c.council;
  const seat = departments.find((one) => one.department === department);
  const part = tasks.some((task) => task.department === department);
  const own = seat ?? (part ? { department, attendedAt: null, attendedBy: null, due: null } : undefined);
  const council = {
    ...c.council,
    departments: own ? [own] : [],
    tasks: tasks.filter((task) => task.department === department),
  };
  const ofLead = leadDepartments(c.lead).includes(department);
  const LEADS: readonly Relation[] = ['lead', 'lead-head', 'stand-in'];
  return relationsTo({ ...c, council }).filter((one) => ofLead || !LEADS.includes(one));
}

/** Whether someone acts for this very department at the council's table, or for the lead where that is it. */
export const sitsFor = (actor: Standing, c: Case, department: string): boolean =>
  relationsAt(actor, c, department).some((one) => ['seated', 'lead', 'lead-head'].includes(one));

/** Whether the desk does its part for this department, because it has nobody in Feishu. */
export const sitsInFor = (actor: Standing, c: Case, department: string): boolean =>
  relationsAt(actor, c, department).some((one) => ['stand-in', 'stand-in-awaited', 'stand-in-seat'].includes(one));

/** One part of what was agreed; undefined for an unknown id. */
export const taskOf = (c: Case, id: string): CouncilTask | undefined => c.council?.tasks.find((task) => task.id === id);

/** The council with one task changed. */
export const withTask = (c: Case, id: string, change: Partial<CouncilTask>): Partial<Case> =>
  c.council
    ? { council: { ...c.council, tasks: c.council.tasks.map((one) => (one.id === id ? { ...one, ...change } : one)) } }
    : {};
