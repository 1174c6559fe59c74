import type { Syllables } from './syllables.ts';
import { readVocabulary, soundWith, type Vocabulary, type Word, type WordsBy } from './vocabulary.ts';

/** Whether any text of the catalogue holds these two characters (UTF-16 codes) side by side. */
export type IsPair = (first: number, second: number) => boolean;

/**
 * Guesses what was meant where an input method chose the wrong characters: the same words when nothing is odd. A guess is
 * further evidence beside the words as typed, never in their place, for an unknown word may simply be unknown.
 */
export type Correct = (normalized: string) => string;

const LONGEST = 4;
/** Characters of one radical stand together in Unicode, by their strokes: those so near one another look alike. */
const SAME_RADICAL = 64;
const HAN = 0x4e00;
/** In shorter pieces there is too little beside a character to tell that it is wrong. */
const ALONE = 3;

/**
 * Makes the corrector over the catalogue's own words (learn/vocabulary.ts), common ones first: where two neighbours never
 * stand side by side in the catalogue, a word that sounds the same is tried, longest first, and taken where it leaves fewer
 * of them (a right word beside an unknown one is not torn: 酿|白酒 is no 两百|酒). Pinyin, whole or by its
 * initials, is read as well. A word of two characters must share one with what was typed, or be common. Where one character
 * of three was lost, the word is made whole; where one is wrong, one that looks like it is tried (油炯 → 油烟).
 */
export function createCorrect(vocabulary: Vocabulary, syllables: Syllables, isPair: IsPair): Correct {
  let known: WordsBy | undefined;
  const wordsBy = () => {
    known ??= readVocabulary(vocabulary, syllables);
    return known;
  };

  /** How many neighbours never stand side by side, of this many characters from here and the one on either side of them. */
  function oddBeside(piece: string, from: number, length: number): number {
    let odd = 0;
    for (let i = Math.max(1, from); i <= from + length && i < piece.length; i++) {
      if (!isPair(piece.charCodeAt(i - 1), piece.charCodeAt(i))) odd++;
    }
    return odd;
  }

  /** Of the characters from … to, the last not included; most of them are taken for what they are, and never become a text. */
  function meant(piece: string, from: number, to: number): Word | undefined {
    let sound = 0;
    let odd = false;
    for (let i = from; i < to; i++) {
      sound = soundWith(sound, syllables.idOf(piece.charCodeAt(i)));
      if (i > from && !isPair(piece.charCodeAt(i - 1), piece.charCodeAt(i))) odd = true;
    }
    if (!odd) return undefined;
    const written = piece.slice(from, to);
    const shared = ({ text }: Word) => Array.from(text).filter((letter, i) => letter === written[i]).length;
    return wordsBy()
      .sound(sound)
      .filter((word) => written.length > 2 || shared(word) > 0 || word.common)
      .sort((a, b) => shared(b) - shared(a))[0];
  }

  const correctPiece = (typed: string): string => {
    let piece = typed.replace(/[a-z]{2,}/g, (run) => wordsBy().initials(run)?.text ?? spelled(run, syllables) ?? run);
    for (let length = LONGEST; length >= 2; length--) {
      for (let i = 0; i + length <= piece.length; i++) {
        const word = meant(piece, i, i + length);
        const next = word && piece.slice(0, i) + word.text + piece.slice(i + length);
        if (next && oddBeside(next, i, length) < oddBeside(piece, i, length)) piece = next;
      }
    }
    return filled(drawn(piece));
  };

  /** A character that was never seen beside either neighbour, and is drawn much like one that makes a word with one of them. */
  function drawn(piece: string): string {
    let meant = piece;
    for (let i = 0; i < meant.length; i++) {
      const at = meant.charCodeAt(i);
      const known = (from: number) =>
        from >= 0 && from + 1 < meant.length && isPair(meant.charCodeAt(from), meant.charCodeAt(from + 1));
      if (meant.length < ALONE || at < HAN || known(i - 1) || known(i)) continue;
      const isLike = (letter: string) => Math.abs(letter.charCodeAt(0) - at) <= SAME_RADICAL;
      const before =
        i > 0
          ? wordsBy()
              .secondAfter(meant.charCodeAt(i - 1))
              .find(isLike)
          : undefined;
      const after = () =>
        wordsBy()
          .firstBefore(meant.charCodeAt(i + 1))
          .find(isLike);
      const letter = before ?? (i + 1 < meant.length ? after() : undefined);
      if (letter) meant = meant.slice(0, i) + letter + meant.slice(i + 1);
    }
    return meant;
  }

  /** Characters that never stand side by side, and are the first and last of a word of three, have lost the one between. */
  function filled(piece: string): string {
    let whole = piece;
    for (let i = 0; i + 1 < whole.length; i++) {
      if (isPair(whole.charCodeAt(i), whole.charCodeAt(i + 1))) continue;
      const word = wordsBy().ends(whole.charCodeAt(i), whole.charCodeAt(i + 1));
      if (!word) continue;
      whole = whole.slice(0, i) + word.text + whole.slice(i + 2);
      i += word.text.length - 1;
    }
    return whole;
  }
  return (normalized) => normalized.split(' ').map(correctPiece).join(' ');
}

const LONGEST_SYLLABLE = 6;

/** Any characters that spell these letters, longest syllables first; undefined when they are no pinyin. */
function spelled(letters: string, syllables: Syllables): string | undefined {
  // From the end: what the letters from here on spell, so that no part is tried twice.
  const rest: (string | undefined)[] = [];
  rest[letters.length] = '';
  for (let from = letters.length - 1; from >= 0; from--) {
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - from); length > 0; length--) {
      const after = rest[from + length];
      const letter = after === undefined ? undefined : syllables.spelled(letters.slice(from, from + length));
      if (letter === undefined) continue;
      rest[from] = letter + after;
      break;
    }
  }
  return rest[0];
}
