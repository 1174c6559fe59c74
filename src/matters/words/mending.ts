import { createCorrect, type Following, type IsPair } from './correct.ts';
import type { Normalize } from './normalize.ts';
import { createRescue } from './rescue.ts';
import { createSoundsLike } from './sounds-like.ts';
import type { Syllables } from './syllables.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question cleaned, and with the words that were probably meant. */
export type Mended = { typed: string; meant: string };

export type Mending = {
  /** A question in the one spelling in which words are compared. */
  cleaned(question: string): string;
  /** Words cleaned already, with what was probably meant. */
  (typed: string): Mended;
  /** Reads what it cannot make out as a word that nearly sounds so; undefined without one. */
  anew(mended: Mended): Mended | undefined;
};

/** Of a longer message only so many characters are read: people say at once what it is about. */
export const READ = 300;

/** Makes the reader of questions; what mends mistyped words is built when the first of them comes. */
export function createMending(
  normalize: Normalize,
  vocabulary: Vocabulary,
  syllables: Syllables,
  isPair: IsPair,
  following: Following,
): Mending {
  const correct = createCorrect(vocabulary, syllables, isPair, following);
  let rescue: ReturnType<typeof createRescue> | undefined;
  const cleaned = (question: string) => normalize(question.slice(0, READ)).slice(0, READ);
  const mend = (typed: string): Mended => ({ typed, meant: correct(typed) });
  const anew = ({ typed, meant }: Mended) => {
    rescue ??= createRescue(createSoundsLike(`${vocabulary.common} ${vocabulary.rarer}`.split(' '), syllables), isPair);
    const saved = rescue(meant);
    return saved === undefined ? undefined : { typed, meant: saved };
  };
  return Object.assign(mend, { cleaned, anew });
}
