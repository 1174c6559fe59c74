import type { OpenId } from '../../brands.ts';
import type { Calendar } from '../../cases/calendar/calendar.ts';
import type { Person } from '../../cases/record/person.ts';
import type { SubjectId } from '../subjects/subject.ts';

/** Who acts: the departments they work for, and those for which they approve. Null: the clock, or whoever keeps visits. */
export type Standing = Person & { departments: readonly string[]; approves: readonly string[] };

/** What the list and the roster of this moment say. */
export type PlanContext = {
  /** The list in force, by its hash. */
  edition: string;
  /** Lists as one: the items that these departments judge or that nobody with the power judges, and how long they take. */
  merged(lists: readonly string[], departments: readonly string[]): { items: string[]; minutes: number };
  /** Whether a body may look into a place by law. */
  hasPower(department: string): boolean;
  /** Who approves for a body. */
  approvers(department: string): readonly OpenId[];
  /** Who of a body holds a certificate through this day. */
  certified(department: string, through: string): readonly OpenId[];
  /** How many counted visits a department made at a place this year. */
  counted(subject: SubjectId, department: string): number;
  nameOf(department: string): string;
};

export type Context = {
  now: number;
  calendar: Calendar;
  limits: { perYear: number; catchUpDays: number; briefAt: string };
  /** What the event is remembered by: the same key twice is done once. */
  key: string;
  /** The version that the pressed card showed; null for the clock and for a form. */
  seen: number | null;
  facts: PlanContext;
};
