import { joined } from './limits.ts';
import { unescaped } from './words.ts';

/**
 * Gathers what is shown of a cell or a shared text while its tags pass by: runs joined, and without how a word is
 * pronounced (rPh, ECMA-376 part 1, 18.4.6). Throws Unreadable when it is longer than a cell can hold.
 */
export function gatherText() {
  let [words, piece] = ['', ''];
  return {
    hear(text: string, path: readonly string[]): void {
      const tag = path.at(-1);
      if (tag === 'v' || (tag === 't' && !path.includes('rPh'))) piece = joined(piece, text);
    },
    close(tag: string): void {
      if (tag !== 'v' && tag !== 't') return;
      // Each tag is escaped by itself: two runs that make an escape together are none.
      words = joined(words, unescaped(piece));
      piece = '';
    },
    /** What was gathered since the last time. */
    take(): string {
      const all = words;
      [words, piece] = ['', ''];
      return all;
    },
  };
}
