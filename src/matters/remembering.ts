import type { Search, Verdict } from './verdict.ts';

/** So many verdicts are kept: those that the readers of a message ask for one after another, and the answer after them. */
const KEPT = 32;

/** The same search, which does not search again for words it was given just now. */
export function remembering(search: Search): Search {
  const kept = new Map<string, Verdict>();
  const remembered = (words: string): Verdict => {
    const known = kept.get(words);
    if (known) return known;
    const verdict = search(words);
    const [oldest] = kept.size < KEPT ? [] : kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(words, verdict);
    return verdict;
  };
  return Object.assign(remembered, { why: search.why });
}
