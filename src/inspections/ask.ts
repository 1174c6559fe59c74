import * as z from 'zod';
import { RowProblem, SubjectRow } from './import/rows.ts';
import { PlanId } from './plans/plan.ts';
import { SubjectId } from './subjects/subject.ts';

/** What an open form of the inspections is about. */
export const InspectionAsk = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('subject-new'), bundle: z.string(), name: z.string() }),
  z.strictObject({ form: z.literal('subject-edit'), subject: SubjectId, seen: z.int() }),
  z.strictObject({ form: z.literal('subject-close'), subject: SubjectId, seen: z.int() }),
  z.strictObject({ form: z.literal('subject-merge'), subject: SubjectId, seen: z.int() }),
  z.strictObject({
    form: z.literal('subject-import'),
    fileName: z.string(),
    /** Until the file is read there is neither. */
    problems: z.array(RowProblem).optional(),
    rows: z.array(SubjectRow).optional(),
  }),
  z.strictObject({ form: z.literal('plan-new'), bundle: z.string(), subjects: z.array(SubjectId) }),
  z.strictObject({ form: z.literal('plan-revise'), plan: PlanId, seen: z.int() }),
  z.strictObject({ form: z.literal('plan-submit'), plan: PlanId, seen: z.int() }),
  z.strictObject({ form: z.literal('plan-return'), plan: PlanId, seen: z.int(), department: z.string() }),
  z.strictObject({ form: z.literal('plan-send'), plan: PlanId, seen: z.int(), department: z.string() }),
  z.strictObject({ form: z.literal('plan-urgent'), plan: PlanId, seen: z.int() }),
  z.strictObject({ form: z.literal('plan-cancel'), plan: PlanId, seen: z.int() }),
]);
export type InspectionAsk = z.infer<typeof InspectionAsk>;
export type AskOf<Form extends InspectionAsk['form']> = Extract<InspectionAsk, { form: Form }>;
