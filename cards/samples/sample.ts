import type { Card } from '../elements.ts';
import { questionId } from '../ids.ts';

/** A card under the name it is printed and tested by. */
export type Sample = { name: string; card: Card };

/** What the samples of questions and reports were asked with. */
export const QUESTION = { id: questionId.parse('sample-question'), words: '楼下烧烤店油烟太大谁管' };

/** What a sample shows; throws where the catalogue lacks it. */
export function one<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('the catalogue lacks what a sample card shows');
  return found;
}
