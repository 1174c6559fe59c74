import type { Catalogue } from '../../catalogue/catalogue.ts';
import { isOut, type Ranked, type Ranking } from './rank/rank.ts';
import type { Hit, Verdict } from './search.ts';

const MOST_HITS = 8;

/** Says what to do with a ranking. */
export function decide({ ranked }: Ranking, _catalogue: Catalogue): Verdict {
  const hits: Hit[] = ranked
    .filter((one) => !isOut(one.answer))
    .slice(0, MOST_HITS)
    .map(({ answer, share, saying }: Ranked) => ({ matter: answer, score: share, saying }));
  const [first, second] = hits;
  if (!first) return { kind: 'not-listed', hits };
  if (first.score > 3 * (second?.score ?? 0)) return { kind: 'answer', hit: first, hits };
  return { kind: 'candidates', hits };
}
