/* What is thrown hangs on what it is thrown for and on nothing else, so that a text more or less changes no other throw. */

/** A number of 32 bits for words (FNV-1a). */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return thrown(hash, words.length);
}

/** What a seed throws at this turn: 32 bits, the same for the same two (MurmurHash3's finish). */
export function thrown(seed: number, turn: number): number {
  let hash = seed ^ Math.imul(turn, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same as a number from 0 up to 1. */
export const chance = (seed: number, turn: number): number => thrown(seed, turn) / 2 ** 32;

/** Every one to choose from stands at so many points of a ring: the more, the more alike the parts of it that fall to each. */
const POINTS = 16;
const PLACES = 2 ** 20;

/**
 * Makes what chooses one of these, given by their seeds, for a seed; tells its place, -1 where there is none. One more of them
 * takes over only what falls to it: what was chosen otherwise stays (a ring of hashes, Karger and others, STOC 1997).
 */
export function createChoice(seeds: readonly number[]): (seed: number) => number {
  const ring = Float64Array.from({ length: seeds.length * POINTS }, (_, i) => {
    const place = Math.floor(i / POINTS);
    // Twice, lest whoever throws with a seed of these come upon its own point.
    return thrown(thrown(seeds[place] ?? 0, POINTS), i % POINTS) * PLACES + place;
  }).sort();
  return (seed) => {
    let from = 0;
    let to = ring.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ring[middle] ?? 0) < seed * PLACES) from = middle + 1;
      else to = middle;
    }
    const found = ring[from] ?? ring[0];
    return found === undefined ? -1 : found % PLACES;
  };
}
