import * as z from 'zod';
import { GRADES } from '../../catalogue/checklists/schema.ts';
import { OpenId } from '../brands.ts';
import { CaseId } from '../cases/record/ids.ts';
import { Person } from '../cases/record/person.ts';
import { codesOf } from '../codes.ts';
import { VisitKind } from '../inspections/kinds.ts';
import { PlanId } from '../inspections/plans/plan.ts';
import { SubjectId } from '../inspections/subjects/subject.ts';
import { NotDone, VisitState } from '../inspections/summary.ts';
import { Answer } from './answers.ts';

/** The number of a visit, e.g. JC-12. */
export const VisitId = z
  .string()
  .regex(/^JC-[1-9]\d{0,6}$/)
  .brand<'visit'>();
export type VisitId = z.infer<typeof VisitId>;

/** The series whose next number a new visit takes. */
export const VISIT_SERIES = 'JC';

/** Whether every item is kept here, or only the code of the province's system and what failed. */
export const MODE_WORDS = { full: '全记', light: '轻记' } as const;
export const Mode = codesOf(MODE_WORDS);
export type Mode = z.infer<typeof Mode>;

/** How the owner took the result. */
export const SIGN_WORDS = { own: '店方手签', refused: '拒签', paper: '纸质签收' } as const;
export const SignKind = codesOf(SIGN_WORDS);
export type SignKind = z.infer<typeof SignKind>;

/** A question as the list asked it when the visit began: the visit keeps it, whatever the list says later. */
export const AskedItem = z.strictObject({
  id: z.string(),
  /** The number on card and paper; of a re-check the number it had before. */
  n: z.int().min(1),
  look: z.string(),
  /** What is told when it failed, said plainly; null of a visit that began before the lists said it. */
  fails: z.string().nullable().default(null),
  how: z.string(),
  group: z.string(),
  department: z.string(),
  grade: z.enum(GRADES),
  days: z.int().nullable(),
  atOnce: z.string(),
  call: z.string().nullable(),
  /** The department to call first where no emergency number is; null of a visit that began before the lists said it. */
  first: z.string().nullable().default(null),
  matter: z.string(),
  /** The rules it rests on, in words, the first to apply first. */
  rules: z.array(z.string()),
});
export type AskedItem = z.infer<typeof AskedItem>;

/** Somebody who looks, with the certificate of the day. */
export const Officer = Person.extend({ number: z.string().nullable(), departments: z.array(z.string()) });
export type Officer = z.infer<typeof Officer>;

/** Something found that has to be put right, with the case and the line it became. */
export const Found = z.strictObject({
  item: z.string(),
  due: z.int().nullable(),
  caseId: CaseId.nullable(),
  line: z.int().nullable(),
  correctedAt: z.int().nullable(),
  /** Whether the first who looked at it again found it put right; null while nobody has. */
  firstOk: z.boolean().nullable().default(null),
  /** Whoever last accepted that it was put right; of what turned out not to be, they do not look again. */
  acceptedBy: Person.nullable(),
});
export type Found = z.infer<typeof Found>;

/** That somebody of the place has seen the result, or would not. */
export const Signed = z.strictObject({
  kind: SignKind,
  at: z.int(),
  name: z.string().max(40).nullable(),
  reason: z.string().max(200).nullable(),
  witness: z.string().max(40).nullable(),
  /** The drawn name or the paper, as our own image. */
  picture: z.string().max(200).nullable(),
});
export type Signed = z.infer<typeof Signed>;

/** What becomes of what was seen in passing. */
export const WALK_WORDS = { note: '记一笔', department: '请部门看看', case: '报上去' } as const;
export const Walked = z.strictObject({
  saw: z.string().min(1).max(300),
  /** Whether somebody there was spoken to. */
  advised: z.boolean(),
  went: codesOf(WALK_WORDS),
  /** Whom it was sent to, of a note for a department. */
  department: z.string().nullable(),
});
export type Walked = z.infer<typeof Walked>;

/** Whoever runs the place, as what they tick on their own page is kept: by no name. */
export const OWNER: Person = { openId: OpenId.parse('owner'), name: '店家' };

/** One visit at one place, event-sourced like a case. */
export const Visit = z.strictObject({
  id: VisitId,
  version: z.int().min(1),
  state: VisitState,
  kind: VisitKind,
  mode: Mode,
  /** 行政行为码, made in the province's system; only its number is kept here. */
  code: z.string().max(40).nullable(),
  /** The file of the place; null of common parts, which have none. */
  subject: SubjectId.nullable(),
  name: z.string(),
  community: z.string().nullable(),
  grid: z.string().nullable(),
  detail: z.string(),
  plan: PlanId.nullable(),
  /** The visit whose failed items this one looks at again. */
  of: VisitId.nullable(),
  /** The last re-check of what failed at it, going on or over; never a re-check's own. */
  recheck: VisitId.nullable().default(null),
  /** The edition of the list it asks by. */
  edition: z.string(),
  lists: z.array(z.string()),
  /** What to remember before going in. */
  before: z.array(z.string()),
  /** None of a 走访 alone: nobody ticks a list there. */
  items: z.array(AskedItem).max(80),
  people: z.array(Officer).min(1).max(24),
  /** Which visit of the year at this place it is; null where it does not count. */
  nth: z.int().nullable(),
  /** Whether a department of it had been there as often this year as the cap allows. */
  overCap: z.boolean().default(false),
  /** So many questions are asked once because the lists were merged. */
  mergedAway: z.int().min(0).default(0),
  /** What was seen at a 走访 and where it went. */
  walked: Walked.nullable().default(null),
  /** The cards that were opened, by their number from 0. */
  opened: z.array(z.int()),
  answers: z.array(Answer),
  found: z.array(Found),
  /** What failed and had failed here within the last ninety days. */
  repeats: z.array(z.string()).default([]),
  startedAt: z.int(),
  toldAt: z.int().nullable(),
  signed: Signed.nullable(),
  notDone: NotDone.nullable(),
  closedAt: z.int().nullable(),
  keys: z.array(z.string()),
  changedAt: z.int(),
});
export type Visit = z.infer<typeof Visit>;

export const answerTo = ({ answers }: Pick<Visit, 'answers'>, item: string): Answer | undefined =>
  answers.find((one) => one.item === item);
export const itemOf = ({ items }: Pick<Visit, 'items'>, id: string): AskedItem | undefined =>
  items.find((one) => one.id === id);
/** What failed, as everybody is told it: never the question it was looked at with, where the list says it otherwise. */
export const failureOf = ({ fails, look }: Pick<AskedItem, 'fails' | 'look'>): string => fails ?? look;
export const isOfVisit = ({ people }: Pick<Visit, 'people'>, openId: string): boolean =>
  people.some((one) => one.openId === openId);
