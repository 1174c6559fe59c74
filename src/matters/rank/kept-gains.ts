import { type Counts, indexIn } from './counts.ts';

/** What the pieces of one table gain the answers, each worked out when it is first asked for: the logarithms are the dear part. */
export type KeptGains = {
  /** Adds what a piece gains each answer. False when it is unknown or too common to tell anything. */
  add(piece: number, gained: Float64Array): boolean;
  /** What a piece gains one answer, and all of them together; undefined where `add` says false. */
  sum(piece: number, answer: number): { own: number; all: number } | undefined;
};

/** Of a row: not asked for yet, kept, or saying nothing. */
const [UNASKED, KEPT, MUTE] = [0, 1, 2];

/**
 * `place`: where each column of the table stands among the answers, or -1. `commonest`: a piece of more answers says nothing.
 * `gainOf`: what an answer gains by holding a piece so often that all hold so often together.
 */
export function keepGains(
  { pieces, starts, columns, held }: Counts,
  place: Int32Array,
  commonest: number,
  gainOf: (times: number, often: number) => number,
): KeptGains {
  const gains = new Float32Array(held.length);
  const state = new Uint8Array(pieces.length);
  /** What each row gains all answers together. */
  const totals = new Float32Array(pieces.length);
  const answerAt = (k: number) => place[columns[k] ?? 0] ?? -1;

  function work(row: number): number {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    let count = 0;
    let often = 0;
    for (let k = from; k < to; k++) {
      if (answerAt(k) < 0) continue;
      count++;
      often += held[k] ?? 0;
    }
    if (often <= 0 || count > commonest) return MUTE;
    for (let k = from; k < to; k++) {
      if (answerAt(k) < 0) continue;
      gains[k] = gainOf(held[k] ?? 0, often);
      totals[row] = (totals[row] ?? 0) + (gains[k] ?? 0);
    }
    return KEPT;
  }
  /** The row of a piece that tells something, or -1. */
  const rowOf = (piece: number): number => {
    const row = indexIn(pieces, piece);
    if (row < 0) return -1;
    if (state[row] === UNASKED) state[row] = work(row);
    return state[row] === KEPT ? row : -1;
  };
  return {
    add(piece, gained) {
      const row = rowOf(piece);
      const end = row < 0 ? 0 : (starts[row + 1] ?? 0);
      for (let k = row < 0 ? 0 : (starts[row] ?? 0); k < end; k++) {
        const answer = answerAt(k);
        if (answer >= 0) gained[answer] = (gained[answer] ?? 0) + (gains[k] ?? 0);
      }
      return row >= 0;
    },
    sum(piece, answer) {
      const row = rowOf(piece);
      if (row < 0) return undefined;
      const end = starts[row + 1] ?? 0;
      for (let k = starts[row] ?? 0; k < end; k++)
        if (answerAt(k) === answer) return { own: gains[k] ?? 0, all: totals[row] ?? 0 };
      return { own: 0, all: totals[row] ?? 0 };
    },
  };
}
