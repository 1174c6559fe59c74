import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** 「不对」 in whatever words, of an answer that stands before. */
export const correction: Reader = (heard, leaning) => {
  const about = isFor(leaning, 'correction') ? spokenOf(heard) : undefined;
  return about && { want: 'correction', about };
};
