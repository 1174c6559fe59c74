import type { Features } from '../words/features.ts';
import { placeIn } from './counts.ts';
import { RARITY, type Weights, weightsOfLevels } from './weights.ts';

/** Logits over the learned answers, by column. Higher is likelier; differences are what count. */
export type Linear = (features: Features) => Float64Array;

/** A feature nobody ever typed makes a question longer by this part of what a known one as rare would. */
const UNKNOWN = 0.5;

/** Makes the learned half of the ranker: a sum of weights over the question's features, by the question's length. */
export function createLinear(weights: Weights, width: number): Linear {
  const { features, idf, rarest, starts, answers, levels, largest } = weights;
  const values = weightsOfLevels(largest);
  const middle = values.length >> 1;
  return (asked) => {
    const sums = new Float64Array(width);
    let length = 0;
    for (const [feature, weight] of asked) {
      const row = placeIn(features, feature);
      const rarity = weight * (row < 0 ? rarest * UNKNOWN : (idf[row] ?? 0) / RARITY);
      length += rarity * rarity;
      const end = row < 0 ? 0 : (starts[row + 1] ?? 0);
      for (let k = row < 0 ? 0 : (starts[row] ?? 0); k < end; k++) {
        const answer = answers[k] ?? 0;
        sums[answer] = (sums[answer] ?? 0) + weight * (values[(levels[k] ?? 0) + middle] ?? 0);
      }
    }
    const norm = Math.sqrt(length) || 1;
    return sums.map((sum) => sum / norm);
  };
}
