import * as z from 'zod';
import { SubjectId } from '../inspections/subjects/subject.ts';
import { VisitId } from './visit.ts';

/** What an open form of a visit is about. */
export const VisitAsk = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('visit-own'), list: z.string() }),
  z.strictObject({ form: z.literal('visit-walk'), subject: SubjectId }),
  z.strictObject({ form: z.literal('visit-home'), subject: SubjectId }),
  /** Which list the owner is handed, of a place of which that is not plain. */
  z.strictObject({ form: z.literal('visit-self'), subject: SubjectId }),
  z.strictObject({ form: z.literal('visit-light'), visit: VisitId }),
  z.strictObject({ form: z.literal('visit-sign'), visit: VisitId }),
  z.strictObject({ form: z.literal('visit-join'), visit: VisitId }),
  z.strictObject({ form: z.literal('visit-step-aside'), visit: VisitId }),
]);
export type VisitAsk = z.infer<typeof VisitAsk>;
