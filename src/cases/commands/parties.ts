import type { OpenId } from '../../brands.ts';
import type { Actor } from '../record/actor.ts';
import { type Case, type Lead, leadDepartments } from '../record/case.ts';
import type { Person } from '../record/person.ts';
import type { RosterFacts } from './context.ts';

/** Who acts, as the record keeps them; null for the clock. */
export const personOf = (actor: Actor): Person | null =>
  actor.kind === 'person' ? { openId: actor.openId, name: actor.name } : null;

/** The person acting; the rights let the clock into no rule that calls this. */
export function actingPerson(actor: Actor): Person {
  if (actor.kind === 'clock') throw new Error('the clock took an action that belongs to a person');
  return { openId: actor.openId, name: actor.name };
}

/** The lead a department would be, with the street section that takes in for it; undefined for an unknown one. */
export function leadFor(department: string, purpose: string | null, roster: RosterFacts): Lead | undefined {
  const found = roster.department(department);
  return found && { department, intake: found.intake, for: purpose };
}

export const someoneOnDuty = (lead: Lead, roster: RosterFacts): boolean =>
  leadDepartments(lead).some((department) => roster.onDuty(department));

export const nameOf = (department: string, roster: RosterFacts): string =>
  roster.department(department)?.name ?? department;

/** Everybody who has worked on the case, with one more. */
export const worked = (c: Case, openId: OpenId): OpenId[] =>
  c.workedBy.includes(openId) ? c.workedBy : [...c.workedBy, openId];
