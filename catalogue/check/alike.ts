/** A text without punctuation, spaces and case: what two texts have in common when they are the same. */
export const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function pairsOf(text: string): Set<string> {
  const letters = [...text];
  const pairs = letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
  return new Set(pairs.length > 0 ? pairs : letters);
}

/**
 * Every two texts of which the share of neighbouring pairs of characters they have in common (Jaccard) is at least `least`,
 * as positions, the later one first. Takes about a second for twenty thousand texts: only texts that share one of their
 * rarest pairs are compared at all, which loses none.
 */
export function* alikes(texts: readonly string[], least: number): Generator<[number, number]> {
  const all = texts.map((text) => pairsOf(bare(text)));
  const seen = new Map<string, number>();
  for (const pairs of all) for (const pair of pairs) seen.set(pair, (seen.get(pair) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  const byRarity = (a: string, b: string) => (seen.get(a) ?? 0) - (seen.get(b) ?? 0) || (a < b ? -1 : 1);
  for (const [i, pairs] of all.entries()) {
    const rarest = [...pairs].sort(byRarity).slice(0, pairs.size - Math.ceil(least * pairs.size) + 1);
    const near = new Set(rarest.flatMap((pair) => holders.get(pair) ?? []));
    for (const j of near) {
      const other = all[j] ?? new Set();
      const common = pairs.intersection(other).size;
      if (common >= least * (pairs.size + other.size - common)) yield [i, j];
    }
    for (const pair of rarest) holders.set(pair, [...(holders.get(pair) ?? []), i]);
  }
}
