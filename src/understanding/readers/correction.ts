import { typed, type Words } from '../../brands.ts';
import { clausesOf } from '../clauses.ts';
import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** What is said of no answer but a wrong one, and hardly anything else. */
const BESIDE_THE_POINT =
  /^.{0,8}(?:答非所问|牛头不对马嘴|驴唇不对马嘴|文不对题|(?:不是|哪是|又不是)我(?:要)?问的|听不懂人话).{0,6}$/u;

/** What it is not, and then what it is: 「不是漏水，是空调滴水」. */
const DENIES =
  /^(?:我(?:说|问)的|(?:这|那)?[个件事家]?)?(?:不是|并非)(?![说不没])[^，,。！!？?]{1,14}[，,。\s]+(?=(?:而|应该)?是|我(?:说|问)的是)/u;

/** Words without what they say it is not; undefined where they say no such thing first. */
export const withoutDenied = (words: string): Words | undefined =>
  DENIES.test(words) ? typed(words.replace(DENIES, '')) : undefined;

/** 「不是漏水，是空调滴水」 behind an answer corrects it, though two things are named. */
export const restated: Reader = (heard) => {
  const about = spokenOf(heard);
  const instead = withoutDenied(heard.words);
  return about && instead !== undefined ? { want: 'correction', about, instead } : undefined;
};

/**
 * 「不对」 in whatever words; where something was answered before, also before more words: 「不对，是路灯坏了」 corrects,
 * whatever the rest tells of. Where nothing was, that is a question about what the rest tells of.
 */
export const correction: Reader = (heard, leaning, { lean }) => {
  const about = spokenOf(heard);
  const leans = isFor(leaning, 'correction');
  const beside = BESIDE_THE_POINT.test(heard.words);
  if (!about && !leans && !beside) return undefined;
  const [opening, ...rest] = clausesOf(heard.words);
  const opens = opening && rest.length > 0 && isFor(lean(opening.words), 'correction');
  const told = rest.map(({ words, joined }, i) => (i === 0 ? words : joined + words)).join('');
  const asks = opens && !about && lean(told).elsewhere >= 0.5;
  const corrects = leans || beside || (opens && about);
  if (!corrects || asks) return undefined;
  const instead = opens ? (withoutDenied(told) ?? typed(told)) : undefined;
  return { want: 'correction', about, instead };
};
