import { unpackSearch } from '../../catalogue/packed.ts';
import type { PackedWeights } from './rank/weights.ts';

/** What the learning step leaves for the running bot (learn/build.ts). */
export type Learned = {
  /** Hash over the catalogue and the learner it was made from. */
  stamp: string;
  /** 「syllable:characters|…」 for every character in common use. */
  syllables: string;
  /** Traditional and simplified characters, alternately. */
  simplified: string;
  /** Words of the catalogue, parted by blanks, commonest first. */
  vocabulary: { common: string; rarer: string };
  /** The answers the weights tell apart: matter ids, and referral ids behind 「out:」. */
  answers: string[];
  weights: PackedWeights;
};

// Written by our own learning step from these very types.
export const learned = unpackSearch() as Learned;
