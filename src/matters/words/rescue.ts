import type { IsPair } from './correct.ts';
import type { SoundsLike } from './sounds-like.ts';

/** A run of this many characters of which no two neighbours are known is a word mistyped or a word unknown. */
const ODD_RUN = 3;
const LONGEST = 5;

/** The same words with their first odd run read as the catalogue's word it nearly sounds like; undefined without one. */
export function createRescue(soundsLike: SoundsLike, isPair: IsPair): (words: string) => string | undefined {
  return (words) => {
    const odd = oddRun(words, isPair);
    const like = odd && soundsLike(odd);
    return like ? words.replace(odd, like) : undefined;
  };
}

function oddRun(text: string, isPair: IsPair): string | undefined {
  for (const piece of text.split(' ')) {
    let from = 0;
    for (let i = 1; i <= piece.length; i++) {
      if (i < piece.length && !isPair(piece.charCodeAt(i - 1), piece.charCodeAt(i))) continue;
      if (i - from >= ODD_RUN) return piece.slice(from, Math.min(i, from + LONGEST));
      from = i;
    }
  }
  return undefined;
}
