import * as z from 'zod';
import { SECTIONS } from '../../catalogue/intents/intent.ts';
import { codesOf } from '../../src/codes.ts';
import { id, questionId } from '../ids.ts';

/** What is wrong with an answer, as the 不对 buttons offer it. */
export const CORRECTIONS = {
  department: '部门不对',
  boundary: '边界不清',
  outdated: '内容过时',
  several: '要多个部门',
  other: '问的不是这个',
} as const;
export type Correction = keyof typeof CORRECTIONS;

/** What the buttons under an answer and of the list ask for. */
export const questionActions = [
  z.strictObject({ do: z.literal('ask-example'), example: z.int().min(0).max(9) }),
  /** With a hash, the version a case was opened under. */
  z.strictObject({ do: z.literal('show-matter'), matter: id, hash: id.optional(), question: questionId.optional() }),
  z.strictObject({ do: z.literal('show-section'), matter: id, section: codesOf(SECTIONS), question: questionId }),
  z.strictObject({ do: z.literal('show-bundle'), bundle: id }),
  z.strictObject({ do: z.literal('choose'), question: questionId, matter: id }),
  z.strictObject({ do: z.literal('none-of-these'), question: questionId }),
  /** Under a red card: nobody is in danger, the words only ask who is responsible. */
  z.strictObject({ do: z.literal('no-danger'), question: questionId }),
  z.strictObject({
    do: z.literal('correct'),
    question: questionId.optional(),
    matter: id,
    reason: codesOf(CORRECTIONS),
  }),
  z.strictObject({ do: z.literal('browse'), category: id.optional() }),
] as const;
export type QuestionAction = z.infer<(typeof questionActions)[number]>;
