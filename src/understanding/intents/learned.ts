import type { Intent } from '../../../catalogue/intents/intent.ts';
import type { Weights } from '../../matters/rank/weights.ts';

/** What a message may be taken for: a wish, a danger by its id, or something of the list or outside it. */
export type TakenFor = Intent | `danger:${string}` | `else:${string}`;

/** An answer of the model; a wish that only what came before makes plain is one of its own, marked so. */
export type AnswerColumn = TakenFor | `${Intent}~`;

/** What a column is about, whether or not it needs what came before. */
export const wishOf = (column: AnswerColumn): TakenFor => column.replace(/~$/, '') as TakenFor;

/** What the learning step leaves of wishes and dangers (learn/learn.ts). */
export type LearnedIntents = {
  /** Hash over all it was made from (learn/stamp.ts). */
  stamp: string;
  columns: AnswerColumn[];
  weights: Weights;
  /**
   * The same of dangers alone. Each column is learned as if it were as frequent as any other: here what has the words of one danger
   * and is none has a column of its own, lest a hundred such texts weigh as little as ten examples; for wishes they are one.
   */
  dangers: { columns: TakenFor[]; weights: Weights };
  /** Whether a clause begins another concern (begins.ts). */
  joins: Weights;
};
