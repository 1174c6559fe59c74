import { typed } from '../../brands.ts';
import type { Reader } from '../reader.ts';
import { askedIn } from './asks.ts';
import { BEYOND_DOUBT } from './leans.ts';
import { sectionSpokenOf, spokenOf } from './spoken-of.ts';

/** So likely must the rest name its matter. */
const LIKELY = 0.6;
/** So many other matters stand beside it where it is not certain, one tap away. */
const BESIDE = 2;

/**
 * A section that is asked for in so many words, of the matter that the rest of them names: 「网约房没登记，罚则有吗」. After
 * something that was spoken of only where the rest names another beyond doubt; of that where nothing is left of them,
 * whatever they are used to be said of by themselves: 「多久要答复」. What is asked of a case is left to its reader.
 */
export const askedOf: Reader = (heard, _, knowing) => {
  const { words, before, quoted } = heard;
  const asked = askedIn(words);
  if (!asked) return undefined;
  if (knowing.names.isGeneral(asked.beside))
    return spokenOf(heard)?.case ? undefined : sectionSpokenOf(heard, asked.section, knowing);
  const verdict = knowing.search(typed(asked.beside));
  const least = quoted || before.length > 0 ? BEYOND_DOUBT : LIKELY;
  const [first, ...others] = verdict.hits;
  if (!first || verdict.kind === 'not-listed' || first.score < least) return undefined;
  const also = verdict.kind === 'answer' ? verdict.also : others.slice(0, BESIDE).map((hit) => hit.matter);
  return { want: 'section', section: asked.section, matter: first.matter, also };
};
