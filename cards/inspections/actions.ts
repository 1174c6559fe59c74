import * as z from 'zod';
import { PlanId } from '../../src/inspections/plans/plan.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { draftId, id } from '../ids.ts';

const v = z.int();

/** What the buttons of files and plans ask for; `v` is the version the card showed. */
export const inspectionActions = [
  z.strictObject({ do: z.literal('subject-see'), subject: SubjectId }),
  z.strictObject({ do: z.literal('subject-new'), bundle: id, name: z.string().max(60) }),
  z.strictObject({ do: z.literal('subject-form'), subject: SubjectId, form: z.enum(['edit', 'close', 'merge']), v }),
  z.strictObject({ do: z.literal('subject-again'), subject: SubjectId, v }),
  z.strictObject({ do: z.literal('subject-erase'), subject: SubjectId }),
  z.strictObject({ do: z.literal('plan-see'), plan: PlanId }),
  z.strictObject({ do: z.literal('plans'), of: z.enum(['open', 'mine', 'today']), page: z.int().min(0) }),
  /** Opens the form of a new plan: of a kind of place, or of one place. */
  z.strictObject({ do: z.literal('plan-new'), bundle: id, subject: SubjectId.optional() }),
  /** A step that needs no words. */
  z.strictObject({ do: z.literal('plan-step'), plan: PlanId, step: z.enum(['submit', 'announce']), v }),
  z.strictObject({ do: z.literal('plan-agree'), plan: PlanId, department: id, v }),
  z.strictObject({
    do: z.literal('plan-form'),
    plan: PlanId,
    form: z.enum(['submit', 'return', 'send', 'urgent', 'cancel', 'revise']),
    department: id.optional(),
    v,
  }),
  /** A place of one plan goes to another that comes there anyway. */
  z.strictObject({ do: z.literal('plan-join'), plan: PlanId, subject: SubjectId, into: PlanId, v }),
  z.strictObject({ do: z.literal('plan-paper'), plan: PlanId }),
  z.strictObject({ do: z.literal('inspection-submit'), draft: draftId }),
] as const;
export type InspectionAction = z.infer<(typeof inspectionActions)[number]>;
