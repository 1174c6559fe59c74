import * as z from 'zod';
import { SPANS, type SpanName } from '../../src/figures/periods.ts';

const Span = z.enum(Object.keys(SPANS) as [SpanName, ...SpanName[]]);

/** Buttons under figures. */
export const figureActions = [
  z.strictObject({ do: z.literal('figures'), span: Span }),
  z.strictObject({ do: z.literal('weekly') }),
  z.strictObject({ do: z.literal('figure-words') }),
] as const;
export type FigureAction = z.infer<(typeof figureActions)[number]>;
