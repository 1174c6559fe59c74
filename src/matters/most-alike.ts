import type { Words } from '../brands.ts';
import { indexIn } from './rank/counts.ts';

/** Pairs of characters, each as one number, none twice. */
function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>();
  for (let i = 1; i < text.length; i++) pairs.add(text.charCodeAt(i - 1) * 0x10000 + text.charCodeAt(i));
  return pairs;
}

/** Which sayings have a pair: pair i, ascending, stands in those from starts[i] to starts[i + 1]. `sizes`: the pairs of each. */
type Held = { pairs: Uint32Array; starts: Uint32Array; sayings: Uint16Array; sizes: Uint16Array };

function heldIn(sayings: readonly string[]): Held {
  const each = sayings.map(pairsOf);
  const holders = new Map<number, number[]>();
  for (const [at, pairs] of each.entries())
    for (const pair of pairs) holders.set(pair, [...(holders.get(pair) ?? []), at]);
  const pairs = Uint32Array.from(holders.keys()).sort();
  const starts = new Uint32Array(pairs.length + 1);
  for (const [at, pair] of pairs.entries()) starts[at + 1] = (starts[at] ?? 0) + (holders.get(pair)?.length ?? 0);
  const held = Uint16Array.from([...pairs].flatMap((pair) => holders.get(pair) ?? []));
  return { pairs, starts, sayings: held, sizes: Uint16Array.from(each, ({ size }) => size) };
}

const kept = new WeakMap<readonly string[], Held>();
/** Made when a matter is first answered: the same list of sayings is compared all day. */
function heldOf(sayings: readonly string[]): Held {
  const made = kept.get(sayings) ?? heldIn(sayings);
  kept.set(sayings, made);
  return made;
}

/** The saying that shares most pairs of characters with the words (Dice's coefficient); undefined when none shares one. */
export function mostAlike(words: Words, sayings: readonly string[]): string | undefined {
  const asked = pairsOf(words);
  const held = heldOf(sayings);
  const shared = new Uint16Array(sayings.length);
  for (const pair of asked) {
    const row = indexIn(held.pairs, pair);
    const end = row < 0 ? 0 : (held.starts[row + 1] ?? 0);
    for (let k = row < 0 ? 0 : (held.starts[row] ?? 0); k < end; k++) {
      const at = held.sayings[k] ?? 0;
      shared[at] = (shared[at] ?? 0) + 1;
    }
  }
  let [saying, most]: [string | undefined, number] = [undefined, 0];
  for (let at = 0; at < shared.length; at++) {
    const alike = (shared[at] ?? 0) / (asked.size + (held.sizes[at] ?? 0) || 1);
    if (alike > most) [saying, most] = [sayings[at], alike];
  }
  return saying;
}
