/** The places of the highest numbers that are wanted, highest first. */
export function highest(numbers: readonly number[], most: number, wanted: (i: number) => boolean): number[] {
  const places: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    if (!wanted(i)) continue;
    if (places.length === most && (numbers[i] ?? 0) <= (numbers[places[most - 1] ?? 0] ?? 0)) continue;
    let at = places.length;
    while (at > 0 && (numbers[i] ?? 0) > (numbers[places[at - 1] ?? 0] ?? 0)) at--;
    places.splice(at, 0, i);
    if (places.length > most) places.pop();
  }
  return places;
}

/** Logits as shares of one. */
export function softmax(logits: readonly number[]): number[] {
  const most = logits.reduce((high, logit) => Math.max(high, logit), Number.NEGATIVE_INFINITY);
  const odds = logits.map((logit) => Math.exp(logit - most));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
}
