import type { Notions } from '../words/notions.ts';

/** The pieces of a text, some more than once; the array is used again by the next call. */
export type Pieces = (words: string) => { found: Uint32Array; length: number };

const BLANK = 32;
/** Notions are numbered among the characters for private use, which no normalised text holds. */
const NOTIONS = 0xe000;

/** The number of two characters (UTF-16 codes) side by side; a single character is its own code. */
export const pairOf = (first: number, second: number) => ((first << 16) | second) >>> 0;

/** Takes texts apart into characters, neighbouring characters and notions; every piece has a number of its own. */
export function createPieces(notions: Notions): Pieces {
  const pieces = { found: new Uint32Array(1024), length: 0 };
  return (words) => {
    const named = notions(words);
    const most = 2 * words.length + named.length;
    if (pieces.found.length < most) pieces.found = new Uint32Array(most);
    const { found } = pieces;
    let length = 0;
    let letter = words.charCodeAt(0);
    for (let i = 0; i < words.length; i++) {
      const next = i + 1 < words.length ? words.charCodeAt(i + 1) : BLANK;
      if (letter !== BLANK) {
        found[length++] = letter;
        if (next !== BLANK) found[length++] = pairOf(letter, next);
      }
      letter = next;
    }
    for (let i = 0; i < named.length; i++) found[length++] = NOTIONS + (named[i] ?? 0);
    pieces.length = length;
    return pieces;
  };
}
