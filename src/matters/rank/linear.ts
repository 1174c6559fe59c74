import type { Features } from '../words/features.ts';
import type { Weights } from './weights.ts';

/** Logits over the learned answers, by column. Higher is likelier; differences are what count. */
export type Linear = (features: Features) => Float64Array;

/** Makes the learned half of the ranker: a sum of weights over the question's features, by the question's length. */
export function createLinear({ features, idf, rarest, starts, answers, values }: Weights, width: number): Linear {
  let slots = 1024;
  while (slots < features.length * 2) slots *= 2;
  const rows = new Int32Array(slots);
  const slotOf = (feature: number) => {
    let slot = Math.imul(feature, 0x9e3779b1) & (slots - 1);
    while (rows[slot] !== 0 && features[(rows[slot] ?? 0) - 1] !== feature) slot = (slot + 1) & (slots - 1);
    return slot;
  };
  for (let row = 0; row < features.length; row++) rows[slotOf(features[row] ?? 0)] = row + 1;
  return (asked) => {
    const sums = new Float64Array(width);
    let length = 0;
    for (const [feature, weight] of asked) {
      const row = (rows[slotOf(feature)] ?? 0) - 1;
      const rarity = weight * (row < 0 ? rarest : (idf[row] ?? 0));
      length += rarity * rarity;
      const end = row < 0 ? 0 : (starts[row + 1] ?? 0);
      for (let k = row < 0 ? 0 : (starts[row] ?? 0); k < end; k++) {
        const answer = answers[k] ?? 0;
        sums[answer] = (sums[answer] ?? 0) + weight * (values[k] ?? 0);
      }
    }
    const norm = Math.sqrt(length) || 1;
    return sums.map((sum) => sum / norm);
  };
}
