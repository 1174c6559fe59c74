import type { Reader } from '../reader.ts';
import { isFor } from './leans.ts';

/** What is no question at all, only a place, or too little to tell. */
export const talk: Reader = (_, leaning) => {
  if (isFor(leaning, 'small-talk')) return { want: 'small-talk' };
  if (isFor(leaning, 'person')) return { want: 'person' };
  if (isFor(leaning, 'place-only')) return { want: 'place' };
  if (isFor(leaning, 'unclear')) return { want: 'unclear' };
  return undefined;
};
