import type { Following } from '../words/correct.ts';
import { type Counts, indexIn } from './counts.ts';
import { NOTIONS, pairOf } from './pieces.ts';

/** A character is believed to be followed by any other as by so many texts more that are like all texts (Dirichlet prior). */
const PRIOR = 20;

/** Pairs of characters over the texts that hold them, smoothed by how common the second is. */
export function createFollowing(tables: readonly Counts[]): Following {
  const textsAt = ({ starts, held }: Counts, row: number): number => {
    let sum = 0;
    for (let k = starts[row] ?? 0, end = starts[row + 1] ?? 0; k < end; k++) sum += held[k] ?? 0;
    return sum;
  };
  const textsWith = (piece: number): number =>
    tables.reduce((sum, table) => {
      const row = indexIn(table.pieces, piece);
      return row < 0 ? sum : sum + textsAt(table, row);
    }, 0);
  const known = new Map<number, number>();
  /** Of a character, which stands in many texts: counted once. */
  const often = (letter: number): number => {
    const found = known.get(letter);
    if (found !== undefined) return found;
    const counted = Math.max(0, textsWith(letter));
    known.set(letter, counted);
    return counted;
  };
  let all: number | undefined;
  const allOf = (): number =>
    tables.reduce((sum, table) => {
      let own = 0;
      for (let row = 0; (table.pieces[row] ?? NOTIONS) < NOTIONS; row++) own += textsAt(table, row);
      return sum + own;
    }, 0);
  return (first, second) => {
    all ??= allOf();
    const common = (often(second) + 1) / (all + 1);
    return Math.log((Math.max(0, textsWith(pairOf(first, second))) + PRIOR * common) / (often(first) + PRIOR));
  };
}
