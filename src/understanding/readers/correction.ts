import { clausesOf } from '../clauses.ts';
import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/**
 * 「不对」 in whatever words; where something was answered before, also before more words: 「不对，是路灯坏了」 corrects,
 * whatever the rest tells of. Where nothing was, that is a question about what the rest tells of.
 */
export const correction: Reader = (heard, leaning, { lean }) => {
  const about = spokenOf(heard);
  const [opening, ...rest] = clausesOf(heard.words);
  const opens = opening && rest.length > 0 && isFor(lean(opening.words), 'correction');
  const asks = opens && !about && lean(rest.map(({ words }) => words).join('，')).elsewhere >= 0.5;
  const corrects = isFor(leaning, 'correction') || (opens && about);
  return corrects && !asks ? { want: 'correction', about } : undefined;
};
