import file from '../../catalogue/build/search.json' with { type: 'json' };

/** What the learning step leaves for the running bot (learn/build.ts). Text only, so that a bundler takes it as JSON. */
export type Learned = {
  /** Hash over the catalogue and the learner it was made from. */
  stamp: string;
  /** 「syllable:characters|…」 for every character in common use. */
  syllables: string;
  /** Traditional and simplified characters, alternately. */
  simplified: string;
  /** Words of the catalogue with how many texts hold them, 「word count」 by lines, commonest first. */
  vocabulary: string;
  /** The answers the weights tell apart: matter ids, and referral ids behind 「out:」. */
  answers: string[];
  /** The log share of each answer before anything is asked. */
  bias: number[];
  /** Packed features (rank/linear.ts reads, learn/pack.ts writes), base64. */
  weights: string;
};

// Written by our own learning step from these very types.
export const learned: Learned = file;
