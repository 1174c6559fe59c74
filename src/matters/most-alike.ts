import type { Words } from '../brands.ts';

/** Pairs of characters, each as one number; the set is used again by the next call that is given it. */
function pairsOf(text: string, pairs: Set<number>): Set<number> {
  pairs.clear();
  for (let i = 1; i < text.length; i++) pairs.add(text.charCodeAt(i - 1) * 0x10000 + text.charCodeAt(i));
  return pairs;
}

const said = new Set<number>();

/** The saying that shares most pairs of characters with the words (Dice's coefficient); undefined when none shares one. */
export function mostAlike(words: Words, sayings: readonly string[]): string | undefined {
  const asked = pairsOf(words, new Set());
  let best: { saying: string; alike: number } | undefined;
  for (const saying of sayings) {
    pairsOf(saying, said);
    let shared = 0;
    for (const pair of asked) if (said.has(pair)) shared++;
    const alike = shared / (asked.size + said.size || 1);
    if (alike > (best?.alike ?? 0)) best = { saying, alike };
  }
  return best?.saying;
}
