/** A text without punctuation, spaces and case: what two texts have in common when they are the same. */
export const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function pairsOf(text: string): string[] {
  const letters = [...text];
  return letters.length > 1 ? letters.slice(1).map((letter, i) => `${letters[i]}${letter}`) : letters;
}

/** The pairs of the texts that were compared last: a list is checked again and again, with a few texts changed. */
let kept = new Map<string, ReadonlySet<string>>();

/** The pairs of each text as numbers, ascending: the same pair is the same number everywhere, and the rarest come first. */
function numbered(texts: readonly string[]): Uint32Array[] {
  const pairs = new Map(texts.map((text) => [text, kept.get(text) ?? new Set(pairsOf(bare(text)))]));
  kept = pairs;
  const numbers = new Map<string, number>();
  const seen: number[] = [];
  const all = texts.map((text) => {
    const row = new Set<number>();
    for (const pair of pairs.get(text) ?? []) {
      const number = numbers.get(pair) ?? seen.push(0) - 1;
      numbers.set(pair, number);
      row.add(number);
    }
    for (const number of row) seen[number] = (seen[number] ?? 0) + 1;
    return row;
  });
  const rarest = [...seen.keys()].sort((one, other) => (seen[one] ?? 0) - (seen[other] ?? 0));
  const ranks = new Uint32Array(seen.length);
  for (const [rank, number] of rarest.entries()) ranks[number] = rank;
  return all.map((row) => new Uint32Array([...row]).map((number) => ranks[number] ?? 0).sort());
}

/** How many numbers two ascending rows have in common. */
function common(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const by = (one[i] ?? 0) - (other[j] ?? 0);
    if (by === 0) count += 1;
    if (by <= 0) i += 1;
    if (by >= 0) j += 1;
  }
  return count;
}

/**
 * Every two texts of which the share of neighbouring pairs of characters they have in common (Jaccard) is at least `least`,
 * as positions, the later one first. Takes less than half a second for thirty thousand texts: only texts of like length that
 * share one of their rarest pairs are compared at all, which loses none.
 */
export function* alikes(texts: readonly string[], least: number): Generator<[number, number]> {
  const all = numbered(texts);
  const holders: number[][] = [];
  for (const [i, pairs] of all.entries()) {
    const rarest = pairs.subarray(0, pairs.length - Math.ceil(least * pairs.length) + 1);
    const near = new Set<number>();
    for (const pair of rarest) for (const j of holders[pair] ?? []) near.add(j);
    for (const j of near) {
      const other = all[j] ?? new Uint32Array();
      if (Math.min(pairs.length, other.length) < least * Math.max(pairs.length, other.length)) continue;
      const shared = common(pairs, other);
      if (shared >= least * (pairs.length + other.length - shared)) yield [i, j];
    }
    for (const pair of rarest) {
      const held = holders[pair] ?? [];
      held.push(i);
      holders[pair] = held;
    }
  }
}
