import type { Notions } from '../words/notions.ts';

/** A text that speaks for an answer; `words` is normalised. */
export type Standing = { answer: string; words: string };

/** How likely each answer is to be spoken of in such words. */
export type Likelihood = {
  /** In the order of the scores. */
  answers: string[];
  /** In how many texts two characters (UTF-16 codes) stand side by side. */
  pairCount(first: number, second: number): number;
  /**
   * For each answer, the log of how much likelier its texts make these pieces than all texts together do, over the root of
   * how many pieces there are, for neighbouring pieces say the same twice. `own`: as if one text of just these words did not
   * speak for that answer.
   */
  score(words: string, own?: string): Float64Array;
};

/** How much a piece counts by its kind, chosen by cross-validation over the sayings (eval/cross-validate.ts). */
const WEIGHT = { letter: 0.8, pair: 1, notion: 1 } as const;
/** Dirichlet prior: every answer is given this many texts that are like all texts (Zhai and Lafferty, SIGIR 2001). */
const PRIOR = 30;
/** Buckets pieces are counted in, as a power of two. */
const BITS = 19;
const BUCKETS = 2 ** BITS;

const BLANK = 32;
/** Beyond all characters, so that what is paired with them is no pair of characters. */
const ALONE = 0x20000;
const NOTION = 0x10000;

const bucket = (a: number, b: number) =>
  Math.imul(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15), 0x85ebca6b) >>> (32 - BITS);

/** A list of counts that grows; entries of a piece are chained from the newest to the oldest, the first entry is none. */
type Counts = { answer: Uint16Array; held: Uint16Array; older: Int32Array };

const sized = (length: number, from?: Counts): Counts => {
  const counts = { answer: new Uint16Array(length), held: new Uint16Array(length), older: new Int32Array(length) };
  if (from) {
    counts.answer.set(from.answer);
    counts.held.set(from.held);
    counts.older.set(from.older);
  }
  return counts;
};

/**
 * Counts how many texts of each answer hold each character, pair of characters and notion: a language model an answer,
 * smoothed by that of all texts. Flat tables filled in one pass, for building them is most of a cold start. Texts of one
 * answer are to come together.
 */
export function createLikelihood(texts: readonly Standing[], notions: Notions): Likelihood {
  const pieces = createPieces(notions);
  const answers = [...new Set(texts.map((text) => text.answer))];
  const number = new Map(answers.map((answer, i) => [answer, i]));
  const total = new Uint32Array(BUCKETS);
  const newest = new Int32Array(BUCKETS);
  const owned = new Float64Array(answers.length);
  let counts = sized(2 ** 18);
  let end = 1;
  for (const { answer: name, words } of texts) {
    const answer = number.get(name) ?? 0;
    owned[answer] = (owned[answer] ?? 0) + 1;
    const { found, length } = pieces(words);
    for (let k = 0; k < length; k++) {
      const piece = found[k] ?? 0;
      total[piece] = (total[piece] ?? 0) + 1;
      const entry = newest[piece] ?? 0;
      if (entry !== 0 && counts.answer[entry] === answer) {
        counts.held[entry] = (counts.held[entry] ?? 0) + 1;
        continue;
      }
      if (end === counts.answer.length) counts = sized(end * 2, counts);
      counts.answer[end] = answer;
      counts.held[end] = 1;
      counts.older[end] = entry;
      newest[piece] = end++;
    }
  }
  const { answer: owner, held, older } = counts;
  return {
    answers,
    pairCount: (first, second) => total[bucket(first, second)] ?? 0,
    score(words, own) {
      const spared = own === undefined ? -1 : (number.get(own) ?? -1);
      const { found, weights, length } = pieces(words);
      const gained = new Float64Array(answers.length);
      let known = 0;
      for (let k = 0; k < length; k++) {
        const piece = found[k] ?? 0;
        const weight = weights[k] ?? 0;
        const often = total[piece] ?? 0;
        if (often === 0) continue;
        known += weight;
        const expected = (PRIOR * often) / texts.length;
        for (let entry = newest[piece] ?? 0; entry !== 0; entry = older[entry] ?? 0) {
          const answer = owner[entry] ?? 0;
          const times = (held[entry] ?? 0) - (answer === spared ? 1 : 0);
          gained[answer] = (gained[answer] ?? 0) + weight * Math.log1p(times / expected);
        }
      }
      const scale = 1 / Math.sqrt(length + 1);
      const size = (answer: number) => PRIOR + (owned[answer] ?? 0) - (answer === spared ? 1 : 0);
      return gained.map((sum, answer) => (sum + known * Math.log(PRIOR / size(answer))) * scale);
    },
  };
}

/** The different pieces of a text and what each counts; the arrays are used again by the next call. */
type Pieces = { found: Uint32Array; weights: Float32Array; length: number };

function createPieces(notions: Notions): (words: string) => Pieces {
  const seen = new Int32Array(BUCKETS);
  const pieces = { found: new Uint32Array(1024), weights: new Float32Array(1024), length: 0 };
  let round = 0;
  const add = (piece: number, weight: number) => {
    if (seen[piece] === round) return;
    seen[piece] = round;
    pieces.weights[pieces.length] = weight;
    pieces.found[pieces.length++] = piece;
  };
  return (words) => {
    const named = notions(words);
    const most = 2 * words.length + named.length;
    if (pieces.found.length < most) {
      pieces.found = new Uint32Array(most);
      pieces.weights = new Float32Array(most);
    }
    pieces.length = 0;
    round++;
    let letter = words.charCodeAt(0);
    for (let i = 0; i < words.length; i++) {
      const next = i + 1 < words.length ? words.charCodeAt(i + 1) : BLANK;
      if (letter !== BLANK) {
        add(bucket(letter, ALONE), WEIGHT.letter);
        if (next !== BLANK) add(bucket(letter, next), WEIGHT.pair);
      }
      letter = next;
    }
    for (let i = 0; i < named.length; i++) add(bucket(named[i] ?? 0, NOTION), WEIGHT.notion);
    return pieces;
  };
}
