/** So much is kept: what the readers of a message ask for one after another, and the answer after them. */
const KEPT = 32;

/** The same function of words, which does not work again at those it was given just now. */
export function remembered<Known extends object>(work: (words: string) => Known): (words: string) => Known {
  const kept = new Map<string, Known>();
  return (words) => {
    const known = kept.get(words);
    if (known) return known;
    const found = work(words);
    const [oldest] = kept.size < KEPT ? [] : kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(words, found);
    return found;
  };
}
