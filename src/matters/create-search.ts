import type { Catalogue } from '../../catalogue/catalogue.ts';
import { decide } from './decide.ts';
import type { Learned } from './rank/learned.ts';
import { createRank } from './rank/rank.ts';
import type { Search } from './verdict.ts';
import { READ } from './words/mending.ts';

/** Builds the index over a catalogue with what was learned from it, or from one much like it. */
export function createSearchWith(catalogue: Catalogue, learned: Learned): Search {
  const rank = createRank(catalogue, learned);
  return Object.assign((words: string) => decide(rank(words), catalogue, words.slice(0, READ)), {
    why: rank.why,
    weight: rank.weight,
    outside: (words: string) => rank(words).shareOutside,
  });
}
