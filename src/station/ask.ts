import * as z from 'zod';
import { DutyId, ProblemId, TalkId } from './ids.ts';

/** A line of a duty table as a workbook says it, every name known. */
export const DutyRow = z.strictObject({
  community: z.string(),
  day: z.iso.date(),
  from: z.int(),
  to: z.int(),
  /** By open_id; null: the table names nobody. */
  holder: z.string().nullable(),
  can: z.string().nullable(),
});
export type DutyRow = z.infer<typeof DutyRow>;

/** What an open form of the station is about. */
export const StationAsk = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('problem-new') }),
  z.strictObject({ form: z.literal('problem-sort'), problem: ProblemId }),
  z.strictObject({ form: z.literal('problem-settle'), problem: ProblemId }),
  z.strictObject({ form: z.literal('problem-nobody'), problem: ProblemId }),
  z.strictObject({ form: z.literal('problem-answer'), problem: ProblemId }),
  z.strictObject({ form: z.literal('talk-new'), problem: ProblemId.nullable() }),
  z.strictObject({ form: z.literal('talk-task'), talk: TalkId }),
  z.strictObject({ form: z.literal('talk-held'), talk: TalkId }),
  z.strictObject({ form: z.literal('talk-failed'), talk: TalkId }),
  z.strictObject({ form: z.literal('duty-swap'), duty: DutyId }),
  z.strictObject({
    form: z.literal('duty-import'),
    fileName: z.string(),
    rows: z.array(DutyRow).nullable(),
    problems: z.array(
      z.strictObject({
        sheet: z.string(),
        row: z.int().optional(),
        column: z.string().optional(),
        words: z.string(),
      }),
    ),
  }),
]);
export type StationAsk = z.infer<typeof StationAsk>;
export type StationAskOf<Name extends StationAsk['form']> = {
  [One in Name]: { form: One } & Extract<StationAsk, { form: One }>;
}[Name];
