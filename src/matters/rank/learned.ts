import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { Counts } from './counts.ts';
import type { Weights } from './weights.ts';

/** Whether words are about something in the list or outside it, as columns of learned weights. */
export const SIDES = ['inside', 'outside'] as const;

/** What the learning step leaves for the running bot (learn/learn.ts). */
export type Learned = {
  /** Hash over all it was made from (learn/stamp.ts). */
  stamp: string;
  /** The list it was learned from: what another list has more or less is counted beside it (rank/added.ts). */
  from: CompiledCatalogue;
  /** 「syllable:characters|…」 for every character in common use. */
  syllables: string;
  /** Traditional and simplified characters, alternately. */
  simplified: string;
  vocabulary: Vocabulary;
  /** How often each answer is asked for, as a logit (learn/prior.ts); by the answers of `counts`. */
  prior: Float32Array;
  /** How many texts of each answer hold each piece: matter ids, and ids of outside topics behind 「out:」. */
  counts: Counts;
  weights: Weights;
  /** Weights of the two sides of the list, by SIDES. */
  sides: Weights;
};
