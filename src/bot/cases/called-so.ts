import type { Case } from '../../cases/record/case.ts';
import { withoutGeneral } from '../../understanding/general.ts';
import { withoutWhere } from '../../understanding/place/place-in.ts';
import { withoutCaseWords } from '../../understanding/readers/case-in-words.ts';

/** What parts words that name something. */
const APART = ' ';
/** Fewer characters name nothing. */
const A_NOUN = 2;

/** What words about a case call it by: 「那个面馆的事办得怎么样了」 says 面馆. */
const calledIn = (words: string): string[] =>
  withoutGeneral(withoutCaseWords(withoutWhere(words), APART), APART)
    .split(APART)
    .filter((one) => one.length >= A_NOUN);

/** All that a case tells of itself. */
const toldOf = ({ title, object, description, place, asks }: Case): string =>
  [title, object ?? '', description, place.detail, ...Object.values(asks)].join('\n');

/** Of these cases the ones in whose own words most of what the words call it by stands; none where nothing does. */
export function calledSo(words: string, cases: readonly Case[]): Case[] {
  const called = calledIn(words);
  const named = cases.map((c) => ({ c, much: called.filter((one) => toldOf(c).includes(one)).length }));
  const most = Math.max(0, ...named.map(({ much }) => much));
  return most === 0 ? [] : named.filter(({ much }) => much === most).map(({ c }) => c);
}
