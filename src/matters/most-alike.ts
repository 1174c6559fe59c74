import type { Words } from '../brands.ts';

const pairsOf = (text: string) => new Set(Array.from(text.slice(1), (letter, i) => `${text[i]}${letter}`));

/** The saying that shares most pairs of characters with the words (Dice's coefficient); undefined when none shares one. */
export function mostAlike(words: Words, sayings: readonly string[]): string | undefined {
  const asked = pairsOf(words);
  let best: { saying: string; alike: number } | undefined;
  for (const saying of sayings) {
    const said = pairsOf(saying);
    const shared = [...asked].filter((pair) => said.has(pair)).length;
    const alike = shared / (asked.size + said.size || 1);
    if (alike > (best?.alike ?? 0)) best = { saying, alike };
  }
  return best?.saying;
}
