/** The places of the highest numbers that are wanted, highest first. */
export function highest(numbers: ArrayLike<number>, most: number, wanted: (i: number) => boolean): number[] {
  const places: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    if (!wanted(i)) continue;
    if (places.length === most && (numbers[i] ?? 0) <= (numbers[places[most - 1] ?? 0] ?? 0)) continue;
    let at = Math.min(places.length, most - 1);
    for (; at > 0 && (numbers[i] ?? 0) > (numbers[places[at - 1] ?? 0] ?? 0); at--) places[at] = places[at - 1] ?? 0;
    places[at] = i;
  }
  return places;
}

/** Makes logits shares of one, where they stand. */
export function softmax(logits: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) most = Math.max(most, logits[i] ?? 0);
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    const odds = Math.exp((logits[i] ?? 0) - most);
    logits[i] = odds;
    total += odds;
  }
  for (let i = 0; i < logits.length; i++) logits[i] = (logits[i] ?? 0) / total;
  return logits;
}

/** Beyond these a share says no more. */
const SURE = 1e-4;
/** The log odds of a share, which is bounded first. */
export const logit = (share: number): number => {
  const within = Math.min(1 - SURE, Math.max(SURE, share));
  return Math.log(within / (1 - within));
};
