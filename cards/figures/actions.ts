import * as z from 'zod';
import { CASE_FIGURES } from '../../catalogue/figures/figure.ts';
import { PARTS } from '../../src/figures/behind.ts';
import { BETWEEN, MONTH } from '../../src/figures/days-asked.ts';
import { SPANS, type SpanName } from '../../src/figures/periods.ts';

const Span = z.enum(Object.keys(SPANS) as [SpanName, ...SpanName[]]);

const Month = z.string().regex(MONTH);
const Taken = z.strictObject({
  list: z.enum(['mine', 'todo', 'desk', 'station']),
  shelf: z.enum(['to-dispatch', 'return-review', 'to-verify', 'overdue', 'supervised', 'in-council']).optional(),
});

/** Buttons under figures, and those that take them or a list out. */
export const figureActions = [
  z.strictObject({ do: z.literal('figures'), span: Span }),
  z.strictObject({ do: z.literal('weekly') }),
  z.strictObject({ do: z.literal('monthly'), month: Month }),
  z.strictObject({ do: z.literal('figure-words') }),
  /** The cases behind a figure of some days: a span, a month, the week of a day, or from one day to another. `here`: in place of the card pressed. */
  z.strictObject({
    do: z.literal('figure-rows'),
    figure: z.enum(CASE_FIGURES),
    days: z.union([Span, Month, z.iso.date(), z.string().regex(BETWEEN)]),
    part: z.enum(PARTS),
    after: z.strictObject({ at: z.int(), id: z.string().regex(/^[\w-]{1,40}$/) }).optional(),
    here: z.literal(true).optional(),
  }),
  z.strictObject({
    do: z.literal('export'),
    of: z.union([Taken, z.strictObject({ month: Month }), z.strictObject({ week: z.iso.date() })]),
  }),
] as const;
export type FigureAction = z.infer<(typeof figureActions)[number]>;
