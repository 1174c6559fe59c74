import * as z from 'zod';
import { WAYS } from '../../src/inspections/begins.ts';
import { PlanId } from '../../src/inspections/plans/plan.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { NotDone } from '../../src/inspections/summary.ts';
import { ItemAnswer } from '../../src/visits/answers.ts';
import { VisitId } from '../../src/visits/visit.ts';
import { draftId, id } from '../ids.ts';

const v = z.int();
const visit = VisitId;

/** What the buttons of a visit ask for. */
export const visitActions = [
  /** Begins the visit of a place of a plan, or goes on with it. */
  z.strictObject({ do: z.literal('visit-begin'), plan: PlanId, subject: SubjectId }),
  /** What somebody may go on with or begin. */
  z.strictObject({ do: z.literal('visit-start') }),
  /** Begins at a place's file what is no inspection, or hands the owner their own list. */
  z.strictObject({ do: z.literal('visit-place'), way: z.enum(WAYS), subject: SubjectId }),
  z.strictObject({ do: z.literal('visit-see'), visit }),
  z.strictObject({ do: z.literal('visit-group'), visit, group: z.int().min(0) }),
  z.strictObject({ do: z.literal('visit-answer'), visit, item: id, answer: ItemAnswer }),
  z.strictObject({ do: z.literal('visit-item'), visit, item: id }),
  z.strictObject({ do: z.literal('visit-on-site'), visit, item: id, corrected: z.boolean() }),
  z.strictObject({ do: z.literal('visit-rest'), visit, rest: z.enum(['ok', 'unseen']), v }),
  z.strictObject({ do: z.literal('visit-finish'), visit }),
  z.strictObject({ do: z.literal('visit-tell'), visit, v }),
  z.strictObject({ do: z.literal('visit-not-done'), visit, why: NotDone, v }),
  /** The result as it was told. */
  z.strictObject({ do: z.literal('visit-told'), visit }),
  z.strictObject({ do: z.literal('visit-owner'), visit }),
  /** 告知单 as a file to be printed, in the presser's own chat. */
  z.strictObject({ do: z.literal('visit-paper'), visit }),
  z.strictObject({ do: z.literal('visit-recheck'), visit }),
  z.strictObject({ do: z.literal('visit-photo'), visit, item: id, from: draftId }),
  /** Opens a form in the presser's own chat. */
  z.strictObject({
    do: z.literal('visit-form'),
    visit,
    form: z.enum(['visit-light', 'visit-sign', 'visit-join', 'visit-step-aside']),
  }),
  z.strictObject({ do: z.literal('visit-own'), list: id }),
  z.strictObject({ do: z.literal('visit-submit'), draft: draftId }),
] as const;
export type VisitAction = z.infer<(typeof visitActions)[number]>;
