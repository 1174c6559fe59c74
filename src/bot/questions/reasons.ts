import type { Weighed } from '../../matters/rank/why.ts';
import type { World } from '../ports/world.ts';

/** So many of the words that speak for an answer are shown. */
const REASONS = 5;

/** The words that speak for a matter, heaviest first; `words` is redacted already. */
export function reasonsFor(words: string, matter: string, { search }: World): Weighed[] {
  const { pieces } = search.why(words, matter);
  return pieces.filter((piece) => piece.weight > 0).slice(0, REASONS);
}
