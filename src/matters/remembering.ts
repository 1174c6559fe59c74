import { remembered } from './rank/remembered.ts';
import type { Search } from './verdict.ts';

/** The same search, which does not search again for words it was given just now. */
export const remembering = (search: Search): Search =>
  Object.assign(remembered(search), { why: search.why, weight: search.weight, outside: search.outside });
