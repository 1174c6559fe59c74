import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** 「不对」 in whatever words. */
export const correction: Reader = (heard, leaning) => {
  return isFor(leaning, 'correction') ? { want: 'correction', about: spokenOf(heard) } : undefined;
};
