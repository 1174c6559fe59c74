import { typed } from '../../brands.ts';
import type { Reader } from '../reader.ts';
import { askedIn } from './asks.ts';
import { BEYOND_DOUBT } from './leans.ts';

/** So likely must the rest name its matter. */
const LIKELY = 0.6;

/**
 * A section that is asked for in so many words, of the matter that the rest of them names: 「网约房没登记，罚则有吗」. After
 * something that was spoken of only where the rest names another beyond doubt.
 */
export const askedOf: Reader = ({ words, before, quoted }, _, { search }) => {
  const asked = askedIn(words);
  if (!asked) return undefined;
  const verdict = search(typed(asked.beside));
  const least = quoted || before.length > 0 ? BEYOND_DOUBT : LIKELY;
  if (verdict.kind !== 'answer' || verdict.hit.score < least) return undefined;
  return { want: 'section', section: asked.section, matter: verdict.hit.matter, also: verdict.also };
};
