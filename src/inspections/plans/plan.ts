import * as z from 'zod';
import { Person } from '../../cases/record/person.ts';
import { SubjectId } from '../subjects/subject.ts';
import { NotDone, VisitState } from '../summary.ts';
import { PlanState, Reason } from './state.ts';

/** The number of a plan of joint visits (综合查一次), e.g. JH-3. */
export const PlanId = z
  .string()
  .regex(/^JH-[1-9]\d{0,6}$/)
  .brand<'plan'>();
export type PlanId = z.infer<typeof PlanId>;

/** The series whose next number a new plan takes. */
export const PLAN_SERIES = 'JH';

const said = { by: Person, at: z.int() };

/** A place of a plan, with its name as it was when planned, and how far its visit has come. */
export const PlannedSubject = z.strictObject({
  id: SubjectId,
  name: z.string(),
  /** What is asked here where it is more than what the plan asks: another plan was joined for this place. */
  items: z.array(z.string()).nullable(),
  visit: z.string().nullable(),
  state: VisitState,
  /** Why it was not done. */
  why: NotDone.optional(),
  /** How many questions were looked at there, and how many of them failed; from when it is told. */
  asked: z.int().optional(),
  failed: z.int().optional(),
});
export type PlannedSubject = z.infer<typeof PlannedSubject>;

/** A body that takes part: what its head said, and whom it sends. */
export const PlanPart = z.strictObject({
  department: z.string(),
  approval: z.strictObject({ ...said, agreed: z.boolean(), words: z.string().nullable() }).nullable(),
  inspectors: z.array(Person).max(12),
});
export type PlanPart = z.infer<typeof PlanPart>;

/** Why it goes over the cap although the year's visits are used up: who allowed it, by which document. */
export const OverCap = z.strictObject({ approver: z.string().min(1).max(40), file: z.string().min(1).max(60) });
export type OverCap = z.infer<typeof OverCap>;

/** One plan of joint visits, event-sourced like a case. */
export const Plan = z.strictObject({
  id: PlanId,
  version: z.int().min(1),
  state: PlanState,
  name: z.string().min(1).max(40),
  starter: Person,
  /** Of the department or section that starts it. */
  department: z.string(),
  subjects: z.array(PlannedSubject).min(1).max(50),
  parts: z.array(PlanPart).min(1).max(8),
  lists: z.array(z.string()).min(1).max(4),
  /** The items, each once, in the order they are asked; those of the list in force when it was planned. */
  items: z.array(z.string()).min(1),
  /** About how long one place takes, minutes. */
  minutes: z.int(),
  /** The edition of the list whose items these are: a visit keeps it. */
  edition: z.string(),
  /** The first and the last day, Shanghai. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** Whether the places are told beforehand. */
  notice: z.boolean(),
  reason: Reason,
  /** The complaint or document it rests upon. */
  file: z.string().nullable(),
  over: OverCap.nullable(),
  /** Begun before anybody approved: until when the approval must be made up for, epoch ms (浙江省行政程序办法 78). */
  catchUpBy: z.int().nullable(),
  /** When its inspectors get it with their lists, the day before; null until everybody approved. */
  briefAt: z.int().nullable(),
  briefed: z.boolean(),
  /** That its approval is overdue was told. */
  lateTold: z.boolean(),
  /** Joined into another plan. */
  joinedInto: PlanId.nullable(),
  ended: z.string().nullable(),
  openedAt: z.int(),
  changedAt: z.int(),
  keys: z.array(z.string()),
});
export type Plan = z.infer<typeof Plan>;

/** The bodies that have not said anything yet. */
export const unheard = ({ parts }: Plan): string[] =>
  parts.flatMap(({ department, approval }) => (approval ? [] : [department]));

/** The items asked at one place, numbered as on its printed list. */
export const itemsAt = (plan: Plan, subject: SubjectId): string[] =>
  plan.subjects.find(({ id }) => id === subject)?.items ?? plan.items;

/** Everybody who is sent. */
export const inspectorsOf = ({ parts }: Plan): z.infer<typeof Person>[] =>
  parts.flatMap(({ inspectors }) => inspectors);
