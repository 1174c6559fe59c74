import type { Notions } from '../words/notions.ts';

/** A text that speaks for an answer, counted `weight` times (whole); `words` is normalised. */
export type Standing = { answer: string; words: string; weight: number };

/** How likely each answer is to be spoken of in such words. */
export type Likelihood = {
  /** In the order of the scores. */
  answers: string[];
  /** Whether two characters (UTF-16 codes) ever stand side by side. */
  isPair(first: number, second: number): boolean;
  /**
   * For each answer, the log of how much likelier its texts make these pieces than all texts together do, over the root of
   * how many pieces there are, for neighbouring pieces say the same twice. `own`: as if it did not stand here itself.
   */
  score(words: string, own?: Standing): Float64Array;
};

/** Dirichlet prior: every answer is given this many texts that are like all texts (Zhai and Lafferty, SIGIR 2001). */
const PRIOR = 30;

/** A piece that more answers than this have tells nothing apart, and would cost time in a very long list. */
const COMMONEST = 2_000;

/** Pieces are numbers: a character is its own UTF-16 code; pairs and notions share the buckets above. */
const LETTERS = 0x10000;
const BITS = 18;
/** In place of a second character: beyond all of them. */
const NOTION = 0x10000;
const BLANK = 32;

const bucket = (a: number, b: number) =>
  LETTERS + (Math.imul(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15), 0x85ebca6b) >>> (32 - BITS));

/**
 * An entry says how many texts of an answer hold a piece; entries of a piece are chained from the newest to the oldest, and
 * none begins at 0. The fields of one stand side by side, for fetching them from memory is most of the work.
 */
const FIELDS = 4;
const ANSWER = 0;
const HELD = 1;
const LAST_TEXT = 2;
const OLDER = 3;

/** The newest entry of each piece, and the entries. */
type Counted = { newest: Int32Array; entries: Int32Array };

/**
 * Counts how many texts of each answer hold each character, pair of characters and notion: a language model an answer,
 * smoothed by that of all texts. Flat tables filled in one pass, for building them is most of a cold start.
 */
export function createLikelihood(texts: readonly Standing[], notions: Notions): Likelihood {
  const pieces = createPieces(notions);
  const textsOf = Map.groupBy(texts, (text) => text.answer);
  const answers = [...textsOf.keys()];
  const owned = Float64Array.from(textsOf.values(), (own) => own.reduce((sum, { weight }) => sum + weight, 0));
  const all = owned.reduce((sum, one) => sum + one, 0);
  const { newest, entries } = countPieces([...textsOf.values()], pieces);
  /** In how many texts; 0 also when too many answers have them. */
  const tellingTexts = (piece: number) => {
    let sum = 0;
    let among = 0;
    for (let entry = newest[piece] ?? 0; entry !== 0; entry = entries[entry + OLDER] ?? 0) {
      sum += entries[entry + HELD] ?? 0;
      if (++among > COMMONEST) return 0;
    }
    return sum;
  };
  return {
    answers,
    isPair: (first, second) => newest[bucket(first, second)] !== 0,
    score(words, own) {
      const spared = own ? answers.indexOf(own.answer) : -1;
      const { found, length } = pieces(words);
      const gained = new Float64Array(answers.length);
      const seen = new Set<number>();
      let known = 0;
      for (let k = 0; k < length; k++) {
        const piece = found[k] ?? 0;
        if (seen.has(piece)) continue;
        seen.add(piece);
        const often = tellingTexts(piece);
        if (often === 0) continue;
        known++;
        const expected = (PRIOR * often) / all;
        for (let entry = newest[piece] ?? 0; entry !== 0; entry = entries[entry + OLDER] ?? 0) {
          const answer = entries[entry + ANSWER] ?? 0;
          const times = (entries[entry + HELD] ?? 0) - (answer === spared ? (own?.weight ?? 0) : 0);
          gained[answer] = (gained[answer] ?? 0) + Math.log1p(times / expected);
        }
      }
      const scale = 1 / Math.sqrt(seen.size + 1);
      const size = (answer: number) => PRIOR + (owned[answer] ?? 0) - (answer === spared ? (own?.weight ?? 0) : 0);
      return gained.map((sum, answer) => (sum + known * Math.log(PRIOR / size(answer))) * scale);
    },
  };
}

/** Counts the pieces of each answer's texts, answer by answer. Nothing here is shared with a closure: twice as quick. */
function countPieces(textsOf: readonly Standing[][], pieces: (words: string) => Pieces): Counted {
  const newest = new Int32Array(LETTERS + 2 ** BITS);
  let entries = new Int32Array(FIELDS * 2 ** 18);
  let end = FIELDS;
  let text = 0;
  for (let answer = 0; answer < textsOf.length; answer++) {
    for (const { words, weight } of textsOf[answer] ?? []) {
      text++;
      const { found, length } = pieces(words);
      for (let k = 0; k < length; k++) {
        const piece = found[k] ?? 0;
        const entry = newest[piece] ?? 0;
        if (entry === 0 || entries[entry + ANSWER] !== answer) {
          if (end === entries.length) entries = doubled(entries);
          entries[end + ANSWER] = answer;
          entries[end + HELD] = weight;
          entries[end + LAST_TEXT] = text;
          entries[end + OLDER] = entry;
          newest[piece] = end;
          end += FIELDS;
        } else if (entries[entry + LAST_TEXT] !== text) {
          entries[entry + LAST_TEXT] = text;
          entries[entry + HELD] = (entries[entry + HELD] ?? 0) + weight;
        }
      }
    }
  }
  return { newest, entries };
}

function doubled(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2);
  larger.set(full);
  return larger;
}

/** The pieces of a text, some more than once; the array is used again by the next call. */
type Pieces = { found: Uint32Array; length: number };

function createPieces(notions: Notions): (words: string) => Pieces {
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
        if (next !== BLANK) found[length++] = bucket(letter, next);
      }
      letter = next;
    }
    for (let i = 0; i < named.length; i++) found[length++] = bucket(named[i] ?? 0, NOTION);
    pieces.length = length;
    return pieces;
  };
}
