import type { Catalogue } from '../../catalogue/catalogue.ts';
import { decide } from './decide.ts';
import { type Learned, learned as learnedAtBuild } from './learned.ts';
import { createRank } from './rank/rank.ts';

/**
 * A matter the question may be about. Score in 0…1 is the calibrated chance that it is acceptable; saying, the
 * catalogue's words most like the question's; why, what weighed (rank/rank.ts), for those who look into a miss.
 */
export type Hit = {
  matter: string;
  score: number;
  saying?: string | undefined;
  why?: { learned: number; likeness: number; understood: string };
};

/** What to say to a question: a matter, one plain question, up to three matters, or that it is not in the list. */
export type Verdict =
  | { kind: 'answer'; hit: Hit; hits: Hit[] }
  | { kind: 'ask'; group: string; hits: Hit[] }
  | { kind: 'candidates'; hits: Hit[] }
  | { kind: 'not-listed'; referral?: string | undefined; hits: Hit[] };

/** Words to matters. Pure and synchronous; made once per catalogue. */
export type Search = (words: string) => Verdict;

/** Builds the index over a catalogue. What it did not learn from at build time is found by its sayings alone. */
export function createSearch(catalogue: Catalogue, learned: Learned = learnedAtBuild): Search {
  const rank = createRank(catalogue, learned);
  return (words) => decide(rank(words), catalogue);
}
