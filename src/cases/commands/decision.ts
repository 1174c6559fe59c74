import type { Matter } from '../../../catalogue/schema.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { OfficeHours } from '../calendar/office-hours.ts';
import type { Timing } from '../clocks/clock-run.ts';
import type { Limits } from '../clocks/limits.ts';
import type { CaseEvent } from '../lifecycle/events.ts';
import type { Actor } from '../record/actor.ts';
import type { Case, Lead, Person } from '../record/case.ts';
import { leadDepartments } from '../record/case.ts';
import type { CaseState } from '../record/state.ts';
import type { Tell } from '../told/tells.ts';
import type { Command, CommandName } from './commands.ts';

/** What the lifecycle reads of a matter of the published list, and the hash of that version. */
export type MatterFacts = Pick<Matter, 'id' | 'name' | 'lead' | 'limits' | 'photos' | 'safety'> & { hash: string };

/** What the lifecycle asks of the roster, all as of now. */
export type RosterFacts = {
  department(id: string): { name: string; intake: string | null } | undefined;
  onDuty(department: string): boolean;
  /** A department's hours; null is the desk's. */
  hours(department: string | null): OfficeHours;
  isOfficer(openId: string, departments: readonly string[]): boolean;
};

/** Whether someone may; a refusal says who may instead. */
export type Verdict = { may: true } | { may: false; why: string };

export type Context = {
  /** Epoch milliseconds. */
  now: number;
  /** Of this one action: the same key twice changes nothing. */
  key: string;
  /** The version the pressed card showed; null where nothing was shown (clocks, forms opened afresh). */
  seen: number | null;
  /** The number a new case would get. */
  newId: string;
  /** The permission table of the roster. */
  may(actor: Actor, command: CommandName, c: Case | undefined): Verdict;
  /** Facts of the matter that the command names. */
  matter: MatterFacts | null;
  /** The case a merge goes into. */
  target: Case | null;
  /** Earlier ones at this place with this matter: cases in 90 days, settlings in 30. */
  earlier: { cases: number; settled: number };
  roster: RosterFacts;
  /** A number in [0, 1) for samples. */
  sampler(): number;
  calendar: Calendar;
  limits: Limits;
};

export type RefusalCode =
  | 'no-case'
  | 'stale'
  | 'not-allowed'
  | 'wrong-state'
  | 'not-now'
  | 'missing'
  | 'unknown-department'
  | 'unknown-matter'
  | 'too-late'
  | 'leader-only'
  | 'offer-report'
  | 'same-person'
  | 'not-yours';
export type Refused = { kind: 'refused'; code: RefusalCode; why: string };

/** A change to another case that belongs to this one, in the same write. */
export type Also = { caseId: string; command: Command };

export type Done = { kind: 'done'; events: CaseEvent[]; next: Case; tells: Tell[]; also: Also[] };
export type Decision = Done | Refused;

/** What a room decides: the change, its state if it moves, who is told, and a transition that follows by rule. */
export type Draft = {
  kind: 'draft';
  to?: CaseState;
  reason?: string;
  changes: Partial<Case>;
  tells: Tell[];
  also?: Also[];
  byRule?: { rule: 'second-return'; draft: Draft };
};
export type Ruling = Draft | Refused;

/** What every room receives: the case as found, who acts, the command given. */
export type Given<C extends Command> = { c: Case; command: C; actor: Actor; context: Context };

/** A refusal for people: says who may or what to do instead. */
export const refuse = (code: RefusalCode, why: string): Refused => ({ kind: 'refused', code, why });

export const personOf = (actor: Actor): Person | null =>
  actor.kind === 'person' ? { openId: actor.openId, name: actor.name } : null;

/** The person acting; the permission table lets the clock into no room that calls this. */
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

export const timingOf = ({ now, calendar, roster, limits }: Context): Timing => ({
  now,
  calendar,
  hours: roster.hours,
  amberShare: limits.amberShare,
});

export const worked = (c: Case, openId: string): string[] =>
  c.workedBy.includes(openId) ? c.workedBy : [...c.workedBy, openId];
