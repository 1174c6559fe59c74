import type { Notions } from '../words/notions.ts';

/** Called for every piece with the characters it lies between: from … to, the last not included. */
export type OnPiece = (piece: number, from: number, to: number) => void;

export type Pieces = {
  /** The pieces of a text, some more than once; the array is used again by the next call. */
  (words: string): { found: Uint32Array; length: number };
  each(words: string, on: OnPiece): void;
};

const BLANK = 32;
/** Notions are numbered among the characters for private use, which no normalised text holds; so below it are characters alone. */
export const NOTIONS = 0xe000;

/** The number of two characters (UTF-16 codes) side by side; a single character is its own code. */
export const pairOf = (first: number, second: number) => ((first << 16) | second) >>> 0;

/** Takes texts apart into characters, neighbouring characters and notions; every piece has a number of its own. */
export function createPieces(notions: Notions): Pieces {
  function each(words: string, on: OnPiece): void {
    let letter = words.charCodeAt(0);
    for (let i = 0; i < words.length; i++) {
      const next = i + 1 < words.length ? words.charCodeAt(i + 1) : BLANK;
      if (letter !== BLANK) {
        on(letter, i, i + 1);
        if (next !== BLANK) on(pairOf(letter, next), i, i + 2);
      }
      letter = next;
    }
    notions.each(words, (notion, from, to) => on(NOTIONS + notion, from, to));
  }
  const pieces = { found: new Uint32Array(1024), length: 0 };
  const keep: OnPiece = (piece) => {
    if (pieces.length === pieces.found.length) {
      const { found } = pieces;
      pieces.found = new Uint32Array(found.length * 2);
      pieces.found.set(found);
    }
    pieces.found[pieces.length++] = piece;
  };
  const take = (words: string) => {
    pieces.length = 0;
    each(words, keep);
    return pieces;
  };
  return Object.assign(take, { each });
}
