import { clausesOf } from '../clauses.ts';
import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** What is said of no answer but a wrong one, and hardly anything else. */
const BESIDE_THE_POINT =
  /^.{0,8}(?:答非所问|牛头不对马嘴|驴唇不对马嘴|文不对题|(?:不是|哪是|又不是)我(?:要)?问的|听不懂人话).{0,6}$/u;

/** What it is not, and what it is. */
const NOT_BUT = /^(?:我(?:说|问)的)?(?:不是|并非)[^，,。]{1,12}[，,\s]+(?:而?是|我(?:说|问)的是)[^，,。]{2,}$/u;

/** 「不是漏水，是空调滴水」 behind an answer corrects it, though two things are named. */
export const restated: Reader = (heard) => {
  const about = spokenOf(heard);
  return about && NOT_BUT.test(heard.words) ? { want: 'correction', about } : undefined;
};

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
