import type { Notions } from './notions.ts';
import type { Syllables } from './syllables.ts';

/** What a text is made of for the ranker: feature number (a 24-bit hash) → weight. */
export type Features = Map<number, number>;
export type Featurize = (normalized: string) => Features;

/** Weights by kind, chosen by cross-validation over the sayings (eval/cross-validate.ts). */
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
  return (normalized) => {
    const features: Features = new Map();
    const add = (feature: number, weight: number) => {
      if ((features.get(feature) ?? 0) < weight) features.set(feature, weight);
    };
    for (const piece of normalized.split(' ')) {
      const n = piece.length;
      const letter = (i: number) => piece.charCodeAt(i);
      const sound = (i: number) => syllables.idOf(piece.charCodeAt(i));
      for (let i = 0; i < n; i++) {
        add(hash(1, letter(i)), WEIGHT.letter);
        add(hash(2, sound(i)), WEIGHT.sound);
        if (i + 1 >= n) continue;
        add(hash(3, letter(i), letter(i + 1)), WEIGHT.pair);
        add(hash(4, sound(i), sound(i + 1)), WEIGHT.soundPair);
        if (i + 2 >= n) continue;
        add(hash(5, letter(i), letter(i + 2)), WEIGHT.gap);
        if (i + 3 < n) add(hash(5, letter(i), letter(i + 3)), WEIGHT.wideGap);
      }
      for (const notion of notions(piece)) add(hash(7, notion), WEIGHT.notion);
    }
    return features;
  };
}
