import * as z from 'zod';
import { MessageId } from '../../src/brands.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { caseId, draftId, id, questionId } from '../ids.ts';

/** What the buttons of a case, of its forms and of the lists ask for. */
export const caseActions = [
  z.strictObject({
    do: z.literal('report'),
    question: questionId.optional(),
    matter: id.optional(),
    /** The matters to be reported after it, one form after the other. */
    rest: z.array(id).max(4).optional(),
  }),
  /** The form of a place that several departments watch: what was seen is ticked; `subject`: the file it was opened from. */
  z.strictObject({
    do: z.literal('report-bundle'),
    question: questionId.optional(),
    bundle: id,
    subject: SubjectId.optional(),
    /** What was told of it in words: ticked already. */
    facts: z.array(id).max(20).optional(),
  }),
  z.strictObject({ do: z.literal('settle'), question: questionId.optional(), matter: id }),
  /** A change of a case that needs no words; `v` is the version the card showed. */
  z.strictObject({ do: z.literal('act'), case: caseId, act: id, v: z.int() }),
  /** Opens the form of a change that needs words, in the presser's own chat. */
  z.strictObject({ do: z.literal('form'), case: caseId, act: id, v: z.int() }),
  z.strictObject({ do: z.literal('submit'), draft: draftId }),
  z.strictObject({ do: z.literal('report-anyway'), draft: draftId }),
  z.strictObject({ do: z.literal('follow-instead'), draft: draftId, case: caseId }),
  z.strictObject({ do: z.literal('see-case'), case: caseId }),
  /** With a page, that page in place of the one that shows it. */
  z.strictObject({ do: z.literal('timeline'), case: caseId, page: z.int().min(0).optional() }),
  z.strictObject({ do: z.literal('phone'), case: caseId }),
  /** The pictures of one message go to another form or case. */
  z.strictObject({ do: z.literal('photos-to'), message: id.pipe(MessageId), to: id }),
  /** A list sent to the presser's own chat, from a card that others see too. */
  z.strictObject({ do: z.literal('my-list'), list: z.enum(['mine', 'todo', 'desk']) }),
  z.strictObject({
    do: z.literal('list'),
    list: z.enum(['mine', 'todo', 'desk', 'station']),
    shelf: id.optional(),
    page: z.int().min(0),
  }),
] as const;
export type CaseAction = z.infer<(typeof caseActions)[number]>;
