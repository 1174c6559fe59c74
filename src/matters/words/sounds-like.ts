import Fuse from 'fuse.js';
import { nearSound, type Syllables } from './syllables.ts';

/** A word of the catalogue that sounds much like these characters, though not the same: one left out, one too many. */
export type SoundsLike = (written: string) => string | undefined;

/** How far apart two spellings may be for Fuse (0 the same, 1 anything): about one syllable in four. */
const APART = 0.15;
const SHORTEST = 3;

/** Fuzzy search over how the words sound, made when it is first needed. Words of two characters are too like others. */
export function createSoundsLike(words: readonly string[], syllables: Syllables): SoundsLike {
  const spell = (text: string) => Array.from(text, (letter) => nearSound(syllables.of(letter)) || letter).join(' ');
  let fuse: Fuse<{ word: string; sound: string }> | undefined;
  return (written) => {
    if (written.length < SHORTEST) return undefined;
    fuse ??= new Fuse(
      words.filter((word) => word.length >= SHORTEST).map((word) => ({ word, sound: spell(word) })),
      { keys: ['sound'], threshold: APART, distance: 20, ignoreFieldNorm: true },
    );
    return fuse.search(spell(written), { limit: 1 })[0]?.item.word;
  };
}
