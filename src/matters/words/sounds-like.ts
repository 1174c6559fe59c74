import Fuse from 'fuse.js';
import { nearSound, type Syllables } from './syllables.ts';

/** A word of the catalogue that sounds much like these characters, though not the same: one left out, one too many. */
export type SoundsLike = (written: string) => string | undefined;

/** How far apart two spellings may be for Fuse (0 the same, 1 anything): about one letter in seven. */
const APART = 0.15;
const SHORTEST = 3;

type Spelled = { word: string; sound: string };

/**
 * Fuzzy search over how words sound, among those that share two syllables with what was written: Fuse reads every word it
 * is given, and all of them would take milliseconds. Words of two characters are too like others.
 */
export function createSoundsLike(words: readonly string[], syllables: Syllables): SoundsLike {
  const sounds = (text: string) => Array.from(text, (letter) => nearSound(syllables.of(letter)) || letter);
  let bySyllable: Map<string, Spelled[]> | undefined;
  const gather = () => {
    const found = new Map<string, Spelled[]>();
    for (const word of words) {
      if (word.length < SHORTEST) continue;
      const own = sounds(word);
      const spelled = { word, sound: own.join(' ') };
      for (const one of new Set(own)) {
        const same = found.get(one);
        if (same) same.push(spelled);
        else found.set(one, [spelled]);
      }
    }
    return found;
  };
  return (written) => {
    if (written.length < SHORTEST) return undefined;
    bySyllable ??= gather();
    const shared = new Map<Spelled, number>();
    for (const syllable of new Set(sounds(written))) {
      for (const one of bySyllable.get(syllable) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    const near = [...shared].filter(([, times]) => times > 1).map(([one]) => one);
    const fuse = new Fuse(near, { keys: ['sound'], threshold: APART, distance: 20, ignoreFieldNorm: true });
    return fuse.search(sounds(written).join(' '), { limit: 1 })[0]?.item.word;
  };
}
