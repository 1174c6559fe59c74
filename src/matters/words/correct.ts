import type { Syllables } from './syllables.ts';
import { readVocabulary, soundWith, type Vocabulary, type Word, type WordsBy } from './vocabulary.ts';

/** Whether any text of the catalogue holds these two characters (UTF-16 codes) side by side. */
export type IsPair = (first: number, second: number) => boolean;

/** How likely a character follows another in them, as a natural logarithm; both are UTF-16 codes. */
export type Following = (first: number, second: number) => number;

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
 * How much likelier, as a logarithm, the words must be with another character in the place of one that was typed: of the same
 * sound, of a sound that is mixed up with it, of the same look; and with one more that was lost. Chosen on held-out texts (README.md).
 */
const UNLIKELY = { same: 5, near: 10, drawn: 12, lost: 4 };

/**
 * Makes the corrector over the catalogue's own words (learn/vocabulary.ts): where two neighbours never stand side by side in
 * the catalogue, the words that sound the same are tried, longest first, and the one is taken that makes the whole likelier
 * by more than typing so wrongly is unlikely (noisy channel: Kernighan, Church and Gale, COLING 1990). Pinyin, whole or by its
 * initials, is read as well. A word of two characters must share one with what was typed, or be common. A character that
 * fits neither neighbour is tried as one that looks like it (油炯 → 油烟), and a word of three that lost the one between made whole.
 */
export function createCorrect(
  vocabulary: Vocabulary,
  syllables: Syllables,
  isPair: IsPair,
  following: Following,
): Correct {
  let known: WordsBy | undefined;
  const wordsBy = () => {
    known ??= readVocabulary(vocabulary, syllables);
    return known;
  };

  /** How likely this many characters from here are, after the one before them and before the one behind. */
  function likely(piece: string, from: number, length: number): number {
    let sum = 0;
    for (let i = Math.max(1, from); i <= from + length && i < piece.length; i++) {
      sum += following(piece.charCodeAt(i - 1), piece.charCodeAt(i));
    }
    return sum;
  }

  /** How unlikely it is that what is written stands for this word, which sounds so. */
  function mistyping(written: string, word: string): number {
    let sum = 0;
    for (let i = 0; i < written.length; i++) {
      const [typed = '', meant = ''] = [written[i], word[i]];
      if (typed !== meant) sum += syllables.of(typed) === syllables.of(meant) ? UNLIKELY.same : UNLIKELY.near;
    }
    return sum;
  }

  /** Words that sound like the characters from … to, the last not included, where those are odd; most are what they are, and never become a text. */
  function alike(piece: string, from: number, to: number): Word[] {
    let sound = 0;
    let odd = false;
    for (let i = from; i < to; i++) {
      sound = soundWith(sound, syllables.idOf(piece.charCodeAt(i)));
      if (i > from && !isPair(piece.charCodeAt(i - 1), piece.charCodeAt(i))) odd = true;
    }
    if (!odd) return [];
    const written = piece.slice(from, to);
    const isShared = ({ text }: Word) => Array.from(text).some((letter, i) => letter === written[i]);
    return wordsBy()
      .sound(sound)
      .filter((word) => written.length > 2 || word.common || isShared(word));
  }

  /** The piece with the word in its place that makes it likeliest; as it was, when none makes it likely enough. */
  function withWord(piece: string, at: number, length: number): string {
    const words = alike(piece, at, at + length);
    if (words.length === 0) return piece;
    const written = piece.slice(at, at + length);
    const asTyped = likely(piece, at, length);
    let [best, most] = [piece, 0];
    for (const { text } of words) {
      const other = piece.slice(0, at) + text + piece.slice(at + length);
      const gain = likely(other, at, length) - asTyped - mistyping(written, text);
      if (gain > most) [best, most] = [other, gain];
    }
    return best;
  }

  const correctPiece = (typed: string): string => {
    let piece = typed.replace(/[a-z]{2,}/g, (run) => wordsBy().initials(run)?.text ?? spelled(run, syllables) ?? run);
    for (let length = LONGEST; length >= 2; length--) {
      for (let i = 0; i + length <= piece.length; i++) piece = withWord(piece, i, length);
    }
    return whole(drawn(piece));
  };

  /** A character that was never seen beside either neighbour, and is drawn much like one that makes a word with one of them. */
  function drawn(piece: string): string {
    let meant = piece;
    for (let i = 0; i < meant.length; i++) {
      const at = meant.charCodeAt(i);
      const isKnown = (from: number) =>
        from >= 0 && from + 1 < meant.length && isPair(meant.charCodeAt(from), meant.charCodeAt(from + 1));
      if (meant.length < ALONE || at < HAN || isKnown(i - 1) || isKnown(i)) continue;
      const asTyped = likely(meant, i, 1);
      let most = UNLIKELY.drawn;
      for (const letter of besides(meant, i)) {
        if (Math.abs(letter.charCodeAt(0) - at) > SAME_RADICAL) continue;
        const other = meant.slice(0, i) + letter + meant.slice(i + 1);
        const gain = likely(other, i, 1) - asTyped;
        if (gain > most) [meant, most] = [other, gain];
      }
    }
    return meant;
  }

  /** What makes a common word with the character before this one, or with the one behind it. */
  function besides(piece: string, at: number): string[] {
    return [
      ...(at > 0 ? wordsBy().secondAfter(piece.charCodeAt(at - 1)) : []),
      ...(at + 1 < piece.length ? wordsBy().firstBefore(piece.charCodeAt(at + 1)) : []),
    ];
  }

  /** Characters that never stand side by side, and are the first and last of a word of three, have lost the one between. */
  function whole(piece: string): string {
    let meant = piece;
    for (let i = 0; i + 1 < meant.length; i++) {
      if (isPair(meant.charCodeAt(i), meant.charCodeAt(i + 1))) continue;
      const word = wordsBy().ends(meant.charCodeAt(i), meant.charCodeAt(i + 1))?.text;
      if (!word || likely(word, 0, word.length) - likely(meant, i + 1, 0) <= UNLIKELY.lost) continue;
      meant = meant.slice(0, i) + word + meant.slice(i + 2);
      i += word.length - 1;
    }
    return meant;
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
