import type { Reader } from '../reader.ts';
import { isFor, leansTo } from './leans.ts';

/** So long words without a Chinese letter may be a word between people. */
const SHORT = 5;
const TALK: readonly string[] = ['small-talk', 'person', 'place-only', 'unclear'];

/** What is no question at all, only a place, or too little to tell; never words that name one matter beyond doubt. */
export const talk: Reader = ({ words }, leaning, { search }) => {
  if (!leansTo(leaning, (one) => TALK.includes(one))) return undefined;
  // Keys hit at random look like nothing that was learned; 「OK」 and 「?」 do.
  if (!/\p{Script=Han}/u.test(words) && words.length > SHORT) return undefined;
  const verdict = search(words);
  const sure = verdict.kind === 'answer' && verdict.also.length === 0;
  const named = sure || (verdict.kind === 'answer' && leaning.first === 'unclear' && words.length > SHORT);
  if (named && leaning.first !== 'person') return undefined;
  if (isFor(leaning, 'small-talk')) return { want: 'small-talk' };
  if (isFor(leaning, 'person')) return { want: 'person' };
  if (isFor(leaning, 'place-only')) return { want: 'place' };
  if (isFor(leaning, 'unclear')) return { want: 'unclear' };
  return undefined;
};
