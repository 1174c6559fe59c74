import * as z from 'zod';
import { CaseId } from '../cases/record/ids.ts';
import { codesOf } from '../codes.ts';
import { VisitKind } from './kinds.ts';
import { SubjectId } from './subjects/subject.ts';

/** Where a visit stands, as people read it; 没做成 counts neither as done nor as failed. */
export const VISIT_STATES = {
  'not-begun': '未开始',
  running: '进行中',
  told: '已告知',
  correcting: '整改中',
  closed: '已闭环',
  'not-done': '没做成',
} as const;
export const VisitState = codesOf(VISIT_STATES);
export type VisitState = z.infer<typeof VisitState>;

/** Why nothing was looked at; such a visit counts neither as made nor as failed. */
export const NOT_DONE_WORDS = { closed: '关门', moved: '换了店', refused: '拒绝', address: '地址不对' } as const;
export const NotDone = codesOf(NOT_DONE_WORDS);
export type NotDone = z.infer<typeof NotDone>;

/** Something found at a visit that had to be put right. */
export const Hazard = z.strictObject({
  /** The item of the list, and what failed in plain words; by the name it was first kept under. */
  item: z.string(),
  look: z.string(),
  grade: z.enum(['立即处置', '限期整改', '当场提醒']),
  department: z.string(),
  due: z.int().nullable(),
  /** The case it became; null of what was corrected on the spot. */
  caseId: CaseId.nullable(),
  correctedAt: z.int().nullable(),
});
export type Hazard = z.infer<typeof Hazard>;

/**
 * A visit as files and plans need it: whoever keeps visits writes it in the same commit as the visit itself. The plan's
 * own course and the file's card are read from nothing else.
 */
export const VisitSummary = z.strictObject({
  id: z.string(),
  subject: SubjectId,
  plan: z.string().nullable(),
  kind: VisitKind,
  state: VisitState,
  departments: z.array(z.string()),
  /** When it began; of one that has not, for when it is planned. */
  at: z.int(),
  minutes: z.int().nullable(),
  items: z.int(),
  notSeen: z.int(),
  hazards: z.array(Hazard),
  /** What was seen in passing at a 走访, without what is personal. */
  saw: z.string().optional(),
});
export type VisitSummary = z.infer<typeof VisitSummary>;

/** What is still open of what was found, the most pressing first. */
export const openHazards = (visits: readonly VisitSummary[]): Hazard[] =>
  visits
    .flatMap(({ hazards }) => hazards.filter(({ correctedAt }) => correctedAt === null))
    .toSorted((a, b) => rank(a) - rank(b) || (a.due ?? Infinity) - (b.due ?? Infinity));

const rank = ({ grade }: Hazard): number => (grade === '立即处置' ? 0 : 1);
