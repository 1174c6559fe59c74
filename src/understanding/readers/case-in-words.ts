import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** A case in words: one's own, the one spoken of, or one by its place and matter. */
export const caseInWords: Reader = (heard, leaning, { search }) => {
  if (isFor(leaning, 'case-mine')) return { want: 'case', by: 'mine' };
  if (isFor(leaning, 'case-last')) return { want: 'case', by: 'last', about: spokenOf(heard) };
  if (!isFor(leaning, 'case-place')) return undefined;
  const matters = search(heard.words).hits.map((hit) => hit.matter);
  return { want: 'case', by: 'place', words: heard.words, matters };
};
