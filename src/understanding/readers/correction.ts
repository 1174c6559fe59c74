import { clausesOf } from '../clauses.ts';
import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/**
 * 「不对」 in whatever words; where something was answered before, also before more words: 「不对，是路灯坏了」 corrects,
 * whatever the rest tells of.
 */
export const correction: Reader = (heard, leaning, { lean }) => {
  const about = spokenOf(heard);
  if (isFor(leaning, 'correction')) return { want: 'correction', about };
  const [opening, ...rest] = clausesOf(heard.words);
  const corrects = about && opening && rest.length > 0 && isFor(lean(opening.words), 'correction');
  return corrects ? { want: 'correction', about } : undefined;
};
