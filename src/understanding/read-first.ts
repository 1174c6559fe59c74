import { typed } from '../brands.ts';
import type { Understand } from './understand.ts';

/** One matter, several, a word misspelled, a wish: what is made at the first need of it has been needed then. */
const READ_FIRST = ['路灯坏了谁管', '楼下烧烤店油烟太大，还有楼道里堆了电瓶车', '路登怀了几天', '我上报的怎么样了'];

/** Reads a few messages before anybody writes one: the first that does is answered as quickly as those after. */
export function readFirst(understand: Understand): void {
  for (const words of READ_FIRST) understand({ words: typed(words), before: [] });
}
