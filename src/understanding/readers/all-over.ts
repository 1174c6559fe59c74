import type { DangerSign } from '../reader.ts';

/** So many characters are looked at together: what is said of last year calms what stands beside it, not a page further down. */
const TOGETHER = 500;
/** And so many of them once more with the next ones: a sign may stand where two pieces meet. */
const ONCE_MORE = 60;

/** Long words in pieces that overlap. */
function piecesOf(words: string): string[] {
  const step = TOGETHER - ONCE_MORE;
  const pieces = Math.max(1, Math.ceil((words.length - ONCE_MORE) / step));
  return Array.from({ length: pieces }, (_, n) => words.slice(n * step, n * step + TOGETHER));
}

/** A cry for help by itself, which is heard in every danger. */
const CRY = /救命啊|[喊叫]救命|快来人|来人啊|救救我/g;

/**
 * Looks for a sign in all words, however many there are: in one piece after the other, the first that has one. What else is
 * said goes before a mere cry for help: 「着火了，快来人」 is a fire.
 */
export const allOver =
  (signOf: (words: string) => string | undefined) =>
  (words: string): DangerSign | undefined => {
    for (const piece of piecesOf(words)) {
      const calm = piece.replace(CRY, '快');
      const told = signOf(calm);
      if (told) return { danger: told, cry: false };
      const cried = calm === piece ? undefined : signOf(piece);
      if (cried) return { danger: cried, cry: true };
    }
    return undefined;
  };
