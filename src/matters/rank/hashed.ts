/** The hashes of features have so many bits. */
const BITS = 24;
/** So many features share a part of the list on average: they lie in one or two lines of the processor's cache. */
const IN_A_PART = 8;

/**
 * Finds the place of a feature's hash in an ascending list, -1 when it is not there. Hashes lie evenly, so their first bits
 * say where to look: a search by halves fetches a far part of memory at each of its steps, and that is most of what it costs.
 */
export function indexOfHash(sorted: Uint32Array): (wanted: number) => number {
  const bits = Math.max(0, Math.ceil(Math.log2(sorted.length / IN_A_PART)));
  const shift = BITS - bits;
  const begins = new Uint32Array(2 ** bits + 1);
  for (let at = 0; at < sorted.length; at++) {
    const part = ((sorted[at] ?? 0) >>> shift) + 1;
    begins[part] = (begins[part] ?? 0) + 1;
  }
  for (let part = 1; part < begins.length; part++) begins[part] = (begins[part] ?? 0) + (begins[part - 1] ?? 0);
  return (wanted) => {
    const part = wanted >>> shift;
    const end = begins[part + 1] ?? 0;
    for (let at = begins[part] ?? 0; at < end; at++) {
      const there = sorted[at] ?? 0;
      if (there >= wanted) return there === wanted ? at : -1;
    }
    return -1;
  };
}
