import type { Intent } from '../../../catalogue/intents/intent.ts';
import type { Weights } from '../../matters/rank/weights.ts';

/** What a message may be taken for: a wish, a danger by its id, or something of the list or outside it. */
export type TakenFor = Intent | `danger:${string}` | `else:${string}`;

/** An answer of the model; a wish that only what came before makes plain is one of its own, marked so. */
export type AnswerColumn = TakenFor | `${Intent}~`;

/** What the learning step leaves of wishes and dangers (learn/learn.ts). */
export type LearnedIntents = {
  /** Hash over all it was made from (learn/stamp.ts). */
  stamp: string;
  columns: AnswerColumn[];
  weights: Weights;
  /** Whether a clause begins another concern (begins.ts). */
  joins: Weights;
};
