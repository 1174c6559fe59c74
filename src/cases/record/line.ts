import * as z from 'zod';
import { codesOf } from '../../codes.ts';
import { Person } from './person.ts';

/** Epoch milliseconds. */
const Instant = z.int();

/** How one line of a case stands: the code is kept, the word is what people read. */
export const LINE_WORDS = {
  'to-correct': '待整改',
  'to-recheck': '说改好了，等复查',
  partly: '改了一部分',
  'not-corrected': '没改好',
  corrected: '已改好',
  'on-site': '当场已改',
  answered: '外单位已答复',
  void: '不用改',
} as const;
export const LineState = codesOf(LINE_WORDS);
export type LineState = z.infer<typeof LineState>;

/** Lines on which nothing is left to do. */
export const CLOSED_LINES: readonly LineState[] = ['corrected', 'on-site', 'answered', 'void'];

/** One thing that is to be put right at the place of a case, with its own date. */
export const CaseLine = z.strictObject({
  n: z.int().min(1),
  matter: z.string().nullable(),
  fact: z.string().nullable().describe('the fact of the bundle that was ticked'),
  item: z.string().nullable().describe('the check item that failed'),
  words: z.string().min(1).max(200),
  atOnce: z.boolean().describe('立即处置: a picture alone does not close it'),
  due: Instant,
  state: LineState,
  correctedAt: Instant.nullable(),
  seen: z.boolean().describe('somebody of the department was there and saw it put right'),
  photo: z.string().nullable(),
  acceptedBy: Person.nullable().default(null).describe('who last found it put right; kept when it turns out not to be'),
});
export type CaseLine = z.infer<typeof CaseLine>;

/** A line as it is first written; its number is its place in the case. */
export const NewLine = CaseLine.omit({ n: true, correctedAt: true, seen: true, acceptedBy: true }).extend({
  state: z.enum(['to-correct', 'on-site']).describe('on-site: put right before anybody left'),
});
export type NewLine = z.infer<typeof NewLine>;

/** The lines with their numbers, those after the ones that are there. */
export const numbered = (lines: readonly NewLine[], now: number, after = 0): CaseLine[] =>
  lines.map((line, at) => ({
    ...line,
    n: after + at + 1,
    correctedAt: line.state === 'on-site' ? now : null,
    seen: line.state === 'on-site',
    acceptedBy: null,
  }));

type WithLines = { lines: readonly CaseLine[] };

/** The lines on which something is left to do, in their order. */
export const openLines = ({ lines }: WithLines): CaseLine[] =>
  lines.filter(({ state }) => !CLOSED_LINES.includes(state));

/** When the last of the lines is due; null for a case without lines. */
export const latestDue = ({ lines }: WithLines): number | null =>
  lines.length > 0 ? Math.max(...lines.map(({ due }) => due)) : null;
