import type { Search } from './verdict.ts';

/** Whether words are Chinese or spell some out (qzf): of keys hit at random and bare numbers nothing can be guessed. */
export const isSpelled = (words: string, search: Search): boolean =>
  /\p{Script=Han}/u.test(search.why(words, '').understood);
