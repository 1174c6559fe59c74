import { firstFrom } from './first-from.ts';
import type { Syllables } from './syllables.ts';

/** The catalogue's words, parted by blanks: the common ones commonest first, the rarer in the order of their letters. */
export type Vocabulary = { common: string; rarer: string };
export type Word = { text: string; common: boolean };

/** Words by the part of them that is right where the other is wrong; each the common ones first. Characters are UTF-16 codes. */
export type WordsBy = {
  /** Those that sound so, by `soundWith` over their characters. */
  sound(sound: number): Word[];
  initials(letters: string): Word | undefined;
  /** The one of three characters that begins and ends so. */
  ends(first: number, last: number): Word | undefined;
  /** Of common words of two characters, the other one. */
  secondAfter(first: number): string[];
  firstBefore(second: number): string[];
};

/** The sound of a word with one more character. */
export const soundWith = (sound: number, syllable: number) => (Math.imul(sound, 4099) + syllable) >>> 0;

/** There are fewer words than this. */
const PLACES = 2 ** 20;

/**
 * The places of words under a number each, ascending. Number and place stand side by side in one sorted list: a map of the
 * words took ten times the room, and the collector looked at each of them.
 */
function under(words: number, numberOf: (place: number) => number | undefined): (number: number) => number[] {
  const both: number[] = [];
  for (let place = 0; place < words; place++) {
    const number = numberOf(place);
    if (number !== undefined) both.push(number * PLACES + place);
  }
  const sorted = Float64Array.from(both).sort();
  return (number) => {
    const from = number * PLACES;
    const found = sorted.subarray(firstFrom(sorted, from), firstFrom(sorted, from + PLACES));
    return Array.from(found, (both) => both - from);
  };
}

/** Reads a vocabulary. Takes some milliseconds, so it is done when first needed. */
export function readVocabulary({ common, rarer }: Vocabulary, syllables: Syllables): WordsBy {
  const all = `${common} ${rarer}`;
  const ends = Uint32Array.from([...all.matchAll(/ |$/g)], ({ index }) => index);
  const textAt = (place: number) => all.slice(place === 0 ? 0 : (ends[place - 1] ?? 0) + 1, ends[place]);
  const isCommon = (place: number) => (ends[place] ?? 0) <= common.length;
  const wordAt = (place: number): Word => ({ text: textAt(place), common: isCommon(place) });
  const folded = (text: string, numberOf = (code: number) => code) => {
    let number = 0;
    for (let i = 0; i < text.length; i++) number = soundWith(number, numberOf(text.charCodeAt(i)));
    return number;
  };
  const initialsOf = (text: string) => {
    let initials = '';
    for (const letter of text) initials += syllables.of(letter)[0] ?? '';
    return initials;
  };
  const pair = (first: number, last: number) => first * 2 ** 16 + last;
  const ofTwo = (place: number, at: 0 | 1) => {
    const text = isCommon(place) ? textAt(place) : '';
    return text.length === 2 ? text.charCodeAt(at) : undefined;
  };

  const bySound = under(ends.length, (place) => folded(textAt(place), syllables.idOf));
  const byInitials = under(ends.length, (place) => folded(initialsOf(textAt(place))));
  const byEnds = under(ends.length, (place) => {
    const text = textAt(place);
    return text.length === 3 ? pair(text.charCodeAt(0), text.charCodeAt(2)) : undefined;
  });
  const byFirst = under(ends.length, (place) => ofTwo(place, 0));
  const bySecond = under(ends.length, (place) => ofTwo(place, 1));
  return {
    sound: (sound) => bySound(sound).map(wordAt),
    initials: (letters) =>
      byInitials(folded(letters))
        .map(wordAt)
        .find(({ text }) => initialsOf(text) === letters),
    ends: (first, last) => byEnds(pair(first, last)).slice(0, 1).map(wordAt)[0],
    secondAfter: (first) => byFirst(first).map((place) => textAt(place)[1] ?? ''),
    firstBefore: (second) => bySecond(second).map((place) => textAt(place)[0] ?? ''),
  };
}
