import type { Notions } from './notions.ts';
import { createNumbering } from './numbering.ts';
import type { Syllables } from './syllables.ts';

/** What a text is made of for the ranker: feature numbers (24-bit hashes), each once, and their weights in the same order. */
export type Features = { numbers: readonly number[]; weights: readonly number[] };

/** Called for every feature of a text with the characters it lies between: from … to, the last not included. */
export type OnFeature = (feature: number, weight: number, from: number, to: number) => void;

export type Featurize = {
  /** The features of a normalised text; one that is there several times counts once, at its greatest weight. */
  (normalized: string): Features;
  each(normalized: string, on: OnFeature): void;
};

/** Weights by kind, chosen by cross-validation (eval/cross-validate.ts). */
const WEIGHT = {
  letter: 1,
  pair: 1,
  gap: 0.5,
  wideGap: 0.35,
  sound: 0.4,
  soundPair: 0.6,
  notion: 1.3,
} as const;

const hash = (kind: number, a: number, b = 0, c = 0) => {
  let h = Math.imul(kind + 0x9e37, 0x85ebca6b) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 14)) & 0xffffff;
};

/** Characters, pairs, gapped pairs, their sounds, and the notions of the thesaurus. Order of words counts only nearby. */
export function createFeaturize(syllables: Syllables, notions: Notions): Featurize {
  function each(normalized: string, on: OnFeature): void {
    let at = 0;
    for (const piece of normalized.split(' ')) {
      const n = piece.length;
      const letter = (i: number) => piece.charCodeAt(i);
      const sound = (i: number) => syllables.idOf(piece.charCodeAt(i));
      for (let i = 0; i < n; i++) {
        on(hash(1, letter(i)), WEIGHT.letter, at + i, at + i + 1);
        on(hash(2, sound(i)), WEIGHT.sound, at + i, at + i + 1);
        if (i + 1 >= n) continue;
        on(hash(3, letter(i), letter(i + 1)), WEIGHT.pair, at + i, at + i + 2);
        on(hash(4, sound(i), sound(i + 1)), WEIGHT.soundPair, at + i, at + i + 2);
        if (i + 2 >= n) continue;
        on(hash(5, letter(i), letter(i + 2)), WEIGHT.gap, at + i, at + i + 3);
        if (i + 3 < n) on(hash(5, letter(i), letter(i + 3)), WEIGHT.wideGap, at + i, at + i + 4);
      }
      notions.each(piece, (notion, from, to) => on(hash(7, notion), WEIGHT.notion, at + from, at + to));
      at += n + 1;
    }
  }
  const featurize = (normalized: string) => gathered((on) => each(normalized, on));
  return Object.assign(featurize, { each });
}

/** So many features have the texts of a question; longer ones make room. */
const USUAL = 1024;
const numbering = createNumbering();
/** The weight of each number; used again for every text. */
let greatest = new Float64Array(USUAL);

function meet(feature: number, weight: number): void {
  const before = numbering.count();
  const place = numbering.place(feature);
  if (place < before) {
    if ((greatest[place] ?? 0) < weight) greatest[place] = weight;
    return;
  }
  if (place === greatest.length) {
    const shorter = greatest;
    greatest = new Float64Array(place * 2);
    greatest.set(shorter);
  }
  greatest[place] = weight;
}

/**
 * The features that `each` tells of in the order in which they first come, one that comes several times at its greatest weight.
 * `each` gathers no others meanwhile.
 */
export function gathered(each: (on: typeof meet) => void): Features {
  numbering.clear();
  each(meet);
  const size = numbering.count();
  const [numbers, weights] = [new Array<number>(size), new Array<number>(size)];
  for (let at = 0; at < size; at++) {
    numbers[at] = numbering.at(at);
    weights[at] = greatest[at] ?? 0;
  }
  return { numbers, weights };
}
