import { clausesOf } from '../clauses.ts';
import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** What is said of no answer but a wrong one, and hardly anything else. */
const BESIDE_THE_POINT =
  /^.{0,8}(?:答非所问|牛头不对马嘴|驴唇不对马嘴|文不对题|(?:不是|哪是|又不是)我(?:要)?问的|听不懂人话).{0,6}$/u;

/**
 * 「不对」 in whatever words; where something was answered before, also before more words: 「不对，是路灯坏了」 corrects,
 * whatever the rest tells of. Where nothing was, that is a question about what the rest tells of.
 */
export const correction: Reader = (heard, leaning, { lean }) => {
  const about = spokenOf(heard);
  const [opening, ...rest] = clausesOf(heard.words);
  const opens = opening && rest.length > 0 && isFor(lean(opening.words), 'correction');
  const asks = opens && !about && lean(rest.map(({ words }) => words).join('，')).elsewhere >= 0.5;
  const corrects = isFor(leaning, 'correction') || (opens && about) || BESIDE_THE_POINT.test(heard.words);
  return corrects && !asks ? { want: 'correction', about } : undefined;
};
