import Fuse from 'fuse.js/basic';
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
  let known: ReturnType<typeof gather> | undefined;
  /** The words by their places, the places by syllable, and room to count at each place how many syllables are shared. */
  const gather = () => {
    const spelled: Spelled[] = [];
    const bySyllable = new Map<string, number[]>();
    for (const word of words) {
      if (word.length < SHORTEST) continue;
      const own = sounds(word);
      for (const one of new Set(own)) {
        const same = bySyllable.get(one);
        if (same) same.push(spelled.length);
        else bySyllable.set(one, [spelled.length]);
      }
      spelled.push({ word, sound: own.join(' ') });
    }
    return { spelled, bySyllable, times: new Uint8Array(spelled.length) };
  };
  return (written) => {
    if (written.length < SHORTEST) return undefined;
    known ??= gather();
    const { spelled, bySyllable, times } = known;
    times.fill(0);
    const near: Spelled[] = [];
    for (const syllable of new Set(sounds(written))) {
      for (const place of bySyllable.get(syllable) ?? []) {
        times[place] = (times[place] ?? 0) + 1;
        const one = spelled[place];
        if (times[place] === 2 && one) near.push(one);
      }
    }
    const fuse = new Fuse(near, { keys: ['sound'], threshold: APART, distance: 20, ignoreFieldNorm: true });
    return fuse.search(sounds(written).join(' '), { limit: 1 })[0]?.item.word;
  };
}
