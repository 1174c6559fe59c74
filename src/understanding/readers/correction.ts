import { clausesOf } from '../clauses.ts';
import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** Nothing but a bad name says nothing of an answer. */
const INSULT =
  /^(?:你(?:们|个)?|这(?:个|破)?(?:机器人|东西)?)?(?:就是|真是|真|是|可真)*(?:个|一个)?(?:大|死|臭|老)?(?:废物|(?<=你.{0,6}|机器人.{0,4})垃圾|傻[子瓜逼比]?|白痴|笨蛋|蠢货?|智障|弱智|没用的?东西|混蛋|王八蛋)[的啊吧呀了]*[。.!！~]*$/u;

/** What it is not, and then what it is: 「不是漏水，是空调滴水」. */
const DENIES = /^(?:这|那)?[个件事家]?不是(?![说不没])[^，,。！!？?]{1,14}[，,。\s]+(?=(?:而|应该)?是)/u;

/** Words without what they say it is not; undefined where they say no such thing first. */
export const withoutDenied = (words: string): string | undefined =>
  DENIES.test(words) ? words.replace(DENIES, '') : undefined;

/**
 * 「不对」 in whatever words; where something was answered before, also before more words: 「不对，是路灯坏了」 corrects,
 * whatever the rest tells of. Where nothing was, that is a question about what the rest tells of.
 */
export const correction: Reader = (heard, leaning, { lean }) => {
  if (INSULT.test(heard.words)) return { want: 'small-talk' };
  const about = spokenOf(heard);
  const leans = isFor(leaning, 'correction');
  if (!about && !leans) return undefined;
  const [opening, ...rest] = clausesOf(heard.words);
  const opens = opening && rest.length > 0 && isFor(lean(opening.words), 'correction');
  const asks = opens && !about && lean(rest.map(({ words }) => words).join('，')).elsewhere >= 0.5;
  const denies = about !== undefined && withoutDenied(heard.words) !== undefined;
  const corrects = leans || denies || (opens && about);
  return corrects && !asks ? { want: 'correction', about } : undefined;
};
