import * as z from 'zod';

/** One thing wrong in a workbook, where it is, and what to do. */
export const RowProblem = z.strictObject({
  sheet: z.string(),
  row: z.int().optional(),
  column: z.string().optional(),
  words: z.string(),
});
export type RowProblem = z.infer<typeof RowProblem>;

/** A value of a workbook's row: the field it is, and until when it holds where it ends. */
const Cell = z.strictObject({ value: z.string(), until: z.iso.date().nullable() });

/** One place as a workbook says it, every value understood. */
export const SubjectRow = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  bundle: z.string(),
  creditCode: z.string().nullable(),
  name: z.string(),
  detail: z.string(),
  community: z.string().nullable(),
  fields: z.record(z.string(), Cell),
  private: z.record(z.string(), Cell),
});
export type SubjectRow = z.infer<typeof SubjectRow>;
