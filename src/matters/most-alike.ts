import type { Words } from '../brands.ts';

/** Pairs of characters, each as one number, none twice. */
function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let i = 1; i < text.length; i++) pairs.add(text.charCodeAt(i - 1) * 0x10000 + text.charCodeAt(i));
  return pairs;
}

const NONE = new Uint32Array();
const kept = new WeakMap<readonly string[], Uint32Array[]>();
/** The pairs of each saying, made when a matter is first answered: the same list of sayings is compared all day. */
function pairsOfAll(sayings: readonly string[]): Uint32Array[] {
  const made = kept.get(sayings) ?? sayings.map((saying) => Uint32Array.from(pairsOf(saying)));
  kept.set(sayings, made);
  return made;
}

/** The saying that shares most pairs of characters with the words (Dice's coefficient); undefined when none shares one. */
export function mostAlike(words: Words, sayings: readonly string[]): string | undefined {
  const asked = pairsOf(words);
  let best: { saying: string | undefined; alike: number } | undefined;
  const pairs = pairsOfAll(sayings);
  for (let at = 0; at < pairs.length; at++) {
    const said = pairs[at] ?? NONE;
    let shared = 0;
    for (let i = 0; i < said.length; i++) if (asked.has(said[i] ?? 0)) shared++;
    const alike = shared / (asked.size + said.length || 1);
    if (alike > (best?.alike ?? 0)) best = { saying: sayings[at], alike };
  }
  return best?.saying;
}
