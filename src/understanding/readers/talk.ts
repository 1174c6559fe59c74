import type { Reader } from '../reader.ts';
import { isFor, leansTo } from './leans.ts';

const TALK: readonly string[] = ['small-talk', 'person', 'place-only', 'unclear'];

/** What is no question at all, only a place, or too little to tell; never words that name one matter beyond doubt. */
export const talk: Reader = ({ words }, leaning, { search }) => {
  if (!leansTo(leaning, (one) => TALK.includes(one))) return undefined;
  const verdict = search(words);
  if (verdict.kind === 'answer' && verdict.also.length === 0 && leaning.first !== 'person') return undefined;
  if (isFor(leaning, 'small-talk')) return { want: 'small-talk' };
  if (isFor(leaning, 'person')) return { want: 'person' };
  if (isFor(leaning, 'place-only')) return { want: 'place' };
  if (isFor(leaning, 'unclear')) return { want: 'unclear' };
  return undefined;
};
