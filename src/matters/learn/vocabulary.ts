import { THESAURUS } from '../thesaurus.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** Runs of two to four characters found in this many texts are words enough for the corrector. */
const LEAST = [0, 0, 10, 7, 7];
/** What three or four characters that are a word neither begin nor end with: such runs were offered for words nobody had meant. */
const PARTICLE = /^[的了是那这也在就都吗呢吧啊把被给跟和与又还].|.[的了是那这也在就都吗呢吧啊把被给跟和与又还]$/;
const isWord = (run: string) => run.length < 3 || !PARTICLE.test(run);

/** A word found in this many texts is common. */
const COMMON = 20;

/** The catalogue's words, parted by blanks, the common ones commonest first: what a mistyped word may have meant. */
export function vocabularyOf(normalized: readonly string[]): Vocabulary {
  const found = new Map<string, number>();
  for (const text of normalized) {
    const own = new Set<string>();
    for (const piece of text.match(/[\u4e00-\u9fff]+/g) ?? []) {
      for (let length = 2; length <= 4; length++) {
        for (let i = 0; i + length <= piece.length; i++) own.add(piece.slice(i, i + length));
      }
    }
    for (const word of own) found.set(word, (found.get(word) ?? 0) + 1);
  }
  for (const word of THESAURUS.flat()) {
    if (/^[\u4e00-\u9fff]{2,4}$/.test(word)) found.set(word, (found.get(word) ?? 0) + 3);
  }
  const words = [...found]
    .filter(([word, count]) => count >= (LEAST[word.length] ?? 0) && isWord(word))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const listed = (is: (count: number) => boolean) => words.flatMap(([word, count]) => (is(count) ? [word] : []));
  return {
    common: listed((count) => count >= COMMON).join(' '),
    rarer: listed((count) => count < COMMON)
      .sort()
      .join(' '),
  };
}
