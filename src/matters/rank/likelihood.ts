import { type CountedText, type Counts, indexIn } from './counts.ts';
import { keepGains } from './kept-gains.ts';
import { type Pieces, pairOf } from './pieces.ts';

/** How likely each answer is to be spoken of in such words. */
export type Likelihood = {
  /** Whether two characters (UTF-16 codes) ever stand side by side. */
  isPair(first: number, second: number): boolean;
  /**
   * For each answer, the log of how much likelier its texts make these pieces than all texts together do, over the root of
   * how many pieces there are, for neighbouring pieces say the same twice. `own`: as if it did not stand here itself.
   */
  score(words: string, own?: CountedText): Float64Array;
  /** What a single piece adds to the score of an answer, beyond what it adds to all of them on average; `among` so many. */
  gains(among: number, answer: string): (piece: number) => number;
};

/** Dirichlet prior: every answer is given this many texts that are like all texts (Zhai and Lafferty, SIGIR 2001). */
const PRIOR = 30;

/** How far the likelihood is heard beside the learned weights; the learner makes up for what is wrong with it. */
export const HEARD = 0.65;

/** A piece that more answers than this have tells nothing apart, and would cost time in a very long list. */
const COMMONEST = 2_000;

/**
 * A language model an answer, smoothed by that of all of them, over what was counted once (`tables`: the learned counts and
 * what was added since). Answers of a table that are not among `answers` are as if they had never been.
 */
export function createLikelihood(tables: readonly Counts[], answers: readonly string[], piecesOf: Pieces): Likelihood {
  const placeOf = new Map(answers.map((answer, i) => [answer, i]));
  const mapped = tables.map((counts) => ({
    ...counts,
    place: Int32Array.from(counts.answers, (answer) => placeOf.get(answer) ?? -1),
  }));
  const owned = new Float64Array(answers.length);
  for (const table of mapped) {
    table.place.forEach((answer, column) => {
      if (answer >= 0) owned[answer] = (owned[answer] ?? 0) + (table.owned[column] ?? 0);
    });
  }
  const all = owned.reduce((sum, one) => sum + one, 0);

  /** Of the piece at hand: how many texts of each answer hold it, and the answers with any. */
  const times = new Float64Array(answers.length);
  const among = new Int32Array(answers.length);
  /** Gathers both; how many answers there are, or 0 when the piece is unknown or too common to tell anything. */
  function gather(piece: number): number {
    let count = 0;
    for (const { pieces, starts, columns, held, place } of mapped) {
      const row = indexIn(pieces, piece);
      const end = row < 0 ? 0 : (starts[row + 1] ?? 0);
      for (let k = row < 0 ? 0 : (starts[row] ?? 0); k < end; k++) {
        const answer = place[columns[k] ?? 0] ?? -1;
        if (answer < 0) continue;
        if (times[answer] === 0) among[count++] = answer;
        times[answer] = (times[answer] ?? 0) + (held[k] ?? 0);
        if (count > COMMONEST) {
          for (let i = 0; i < count; i++) times[among[i] ?? 0] = 0;
          return 0;
        }
      }
    }
    return count;
  }

  const size = (answer: number) => PRIOR + (owned[answer] ?? 0);
  const smaller = (answer: number) => Math.log(PRIOR / size(answer));
  const lengthening = (pieces: number) => 1 / Math.sqrt(pieces + 1);
  /** Of all answers together, what one that never holds a piece loses by it. */
  const smallness = answers.reduce((sum, _, answer) => sum + smaller(answer), 0);
  const small = Float64Array.from(answers, (_, answer) => smaller(answer));

  const gainOf = (times: number, often: number) => Math.log1p(times / ((PRIOR * often) / all));
  // Until something comes into the list after the learning there is one table, and what it gains is the same all day.
  const [only, ...further] = mapped;
  const kept = only && further.length === 0 ? keepGains(only, only.place, COMMONEST, gainOf) : undefined;

  return {
    gains(pieces, answer) {
      const place = placeOf.get(answer);
      if (place === undefined) return () => 0;
      const [loses, scale] = [smaller(place), lengthening(pieces)];
      if (kept)
        return (piece) => {
          const found = kept.sum(piece, place);
          return found ? (loses + found.own - (smallness + found.all) / answers.length) * scale : 0;
        };
      return (piece) => {
        const count = gather(piece);
        let often = 0;
        for (let i = 0; i < count; i++) often += times[among[i] ?? 0] ?? 0;
        const expected = (PRIOR * often) / all;
        let sum = often > 0 ? smallness : 0;
        let own = often > 0 ? loses : 0;
        for (let i = 0; i < count; i++) {
          const one = among[i] ?? 0;
          const gained = often > 0 ? Math.log1p((times[one] ?? 0) / expected) : 0;
          sum += gained;
          if (one === place) own += gained;
          times[one] = 0;
        }
        return (own - sum / answers.length) * scale;
      };
    },
    isPair(first, second) {
      const pair = pairOf(first, second);
      return mapped.some(({ pieces }) => indexIn(pieces, pair) >= 0);
    },
    score(words, own) {
      const spared = own ? (placeOf.get(own.answer) ?? -1) : -1;
      const ownPieces = own ? piecesIn(own.words, piecesOf) : undefined;
      const gained = new Float64Array(answers.length);
      const asked = piecesIn(words, piecesOf);
      let known = 0;
      for (const piece of asked) {
        if (kept && !own) {
          if (kept.add(piece, gained)) known++;
          continue;
        }
        const count = gather(piece);
        let often = 0;
        for (let i = 0; i < count; i++) often += times[among[i] ?? 0] ?? 0;
        if (often > 0) known++;
        const expected = (PRIOR * often) / all;
        for (let i = 0; i < count; i++) {
          const answer = among[i] ?? 0;
          const spare = answer === spared && ownPieces?.has(piece) ? (own?.weight ?? 0) : 0;
          const left = (times[answer] ?? 0) - spare;
          times[answer] = 0;
          if (left > 0) gained[answer] = (gained[answer] ?? 0) + Math.log1p(left / expected);
        }
      }
      const scale = lengthening(asked.size);
      for (let i = 0; i < gained.length; i++) {
        const loses = i === spared ? Math.log(PRIOR / (size(i) - (own?.weight ?? 0))) : (small[i] ?? 0);
        gained[i] = ((gained[i] ?? 0) + known * loses) * scale;
      }
      return gained;
    },
  };
}

function piecesIn(words: string, piecesOf: Pieces): Set<number> {
  const { found, length } = piecesOf(words);
  const distinct = new Set<number>();
  for (let k = 0; k < length; k++) distinct.add(found[k] ?? 0);
  return distinct;
}
