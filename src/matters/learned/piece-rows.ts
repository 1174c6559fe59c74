import { gaps, summed } from './gaps.ts';
import type { NextRow, NumberRow } from './rows.ts';

/**
 * Pieces (rank/pieces.ts), ascending, as the letters there are, and the pieces counted through these letters alone: of all
 * characters there are few are used, so the numbers lie a third closer. A piece of one letter is one behind no letter (0).
 */
export function pieceRows(pieces: Uint32Array): NumberRow[] {
  const letters = Uint16Array.from(
    new Set([0, ...Array.from(pieces).flatMap((one) => [one >>> 16, one & 0xffff])]),
  ).sort();
  const place = new Map(Array.from(letters, (letter, i) => [letter, i]));
  const at = (letter: number) => place.get(letter) ?? 0;
  return [letters, gaps(pieces.map((one) => at(one >>> 16) * letters.length + at(one & 0xffff)))];
}

/** Reads what pieceRows wrote. */
export function readPieces(next: NextRow): Uint32Array {
  const letters = next(Uint16Array);
  const pieces = summed(next(Uint32Array));
  for (let i = 0; i < pieces.length; i++) {
    const one = pieces[i] ?? 0;
    const first = Math.floor(one / letters.length);
    pieces[i] = (((letters[first] ?? 0) << 16) | (letters[one - first * letters.length] ?? 0)) >>> 0;
  }
  return pieces;
}
