import type { Linear } from '../../matters/rank/linear.ts';
import type { Features, Featurize } from '../../matters/words/features.ts';
import type { Clause } from '../clauses.ts';
import { MARK, type Spelling } from './spelling.ts';

/** What a clause is after the one before it, in the order of the learned columns. */
export const BEGINS_OR_GOES_ON = ['begins', 'goes-on'] as const;

/** How far words begin another concern after those before them rather than go on with it, as a logit. */
export type AnotherBegins = (before: Clause, clause: Clause) => number;

/** So many last characters of the clause before are looked at. */
const LAST = 3;

/** The features of a clause after another: its own words, how the one before ends, and what stands between them. */
export function joinFeatures(before: Clause, clause: Clause, spelling: Spelling, featurize: Featurize): Features {
  const ends = [...spelling(before.words).slice(1, -1).trim()].slice(-LAST).join('');
  const between = clause.joined.replace(/\s+/gu, '_');
  return featurize(
    `${spelling(clause.words)} ${MARK.ends}${ends}${MARK.ends} ${MARK.between}${between}${MARK.between}`,
  );
}

/** Makes it of what was learned. */
export const createBegins =
  (linear: Linear, spelling: Spelling, featurize: Featurize): AnotherBegins =>
  (before, clause) => {
    const [begins = 0, goesOn = 0] = linear.score(joinFeatures(before, clause, spelling, featurize));
    return begins - goesOn;
  };
