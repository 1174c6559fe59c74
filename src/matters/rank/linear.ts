import type { Features } from '../words/features.ts';
import { indexOfHash } from './hashed.ts';
import { RARITY, type Weights, weightsOfLevels } from './weights.ts';

/** What the learned weights say of a question's features; answers are columns. */
export type Linear = {
  /** Logits by column, good until the next call. Higher is likelier; differences are what count. */
  score(features: Features): Float64Array;
  /**
   * What each of some features of a question adds to a column's logit beyond what it adds to all on average, by its place among
   * `some`; nought to a column of none. `features`: all of the question's, by which it is as long as it is.
   */
  gains(features: Features, some: Features): (column: number) => (at: number) => number;
};

/** A feature nobody ever typed makes a question longer by this part of what a known one as rare would. */
const UNKNOWN = 0.5;

/** Makes the learned half of the ranker: a sum of weights over the question's features, by the question's length. */
export function createLinear(weights: Weights, width: number): Linear {
  const { features: known, idf, rarest, starts, answers, levels, largest } = weights;
  const rowOf = indexOfHash(known);
  const values = weightsOfLevels(largest);
  const middle = values.length >> 1;
  /** The entries of a feature, from … to; none of one that was not learned. */
  const from = (row: number) => (row < 0 ? 0 : (starts[row] ?? 0));
  const to = (row: number) => (row < 0 ? 0 : (starts[row + 1] ?? 0));
  const rarity = (row: number) => (row < 0 ? rarest * UNKNOWN : (idf[row] ?? 0) / RARITY);
  /** What each row that was asked for adds to all columns together; not a number where it was not asked for yet. */
  let totals: Float64Array | undefined;
  const totalOf = (row: number): number => {
    totals ??= new Float64Array(known.length).fill(Number.NaN);
    let total = row < 0 ? 0 : (totals[row] ?? 0);
    if (!Number.isNaN(total)) return total;
    total = 0;
    const end = to(row);
    for (let k = from(row); k < end; k++) total += values[(levels[k] ?? 0) + middle] ?? 0;
    totals[row] = total;
    return total;
  };
  // One for all calls: made anew it would be memory outside the heap, asked for and given back some ten times a question.
  const sums = new Float64Array(width);
  // The rows of the features at hand, found once; used again for every text.
  let rows = new Int32Array(1024);
  /** Finds the rows of these features and says how long a question of them is. */
  const lengthOf = ({ numbers, weights }: Features): number => {
    if (numbers.length > rows.length) rows = new Int32Array(numbers.length * 2);
    let squares = 0;
    for (let at = 0; at < numbers.length; at++) {
      const row = rowOf(numbers[at] ?? 0);
      rows[at] = row;
      squares += ((weights[at] ?? 0) * rarity(row)) ** 2;
    }
    return Math.sqrt(squares) || 1;
  };
  return {
    score(features) {
      sums.fill(0);
      const length = lengthOf(features);
      for (let at = 0; at < features.numbers.length; at++) {
        const row = rows[at] ?? -1;
        const weight = features.weights[at] ?? 0;
        const end = to(row);
        for (let k = from(row); k < end; k++) {
          const answer = answers[k] ?? 0;
          sums[answer] = (sums[answer] ?? 0) + weight * (values[(levels[k] ?? 0) + middle] ?? 0);
        }
      }
      for (let i = 0; i < width; i++) sums[i] = (sums[i] ?? 0) / length;
      return sums;
    },
    gains(features, { numbers, weights }) {
      const length = lengthOf(features);
      const rowsOfSome = Int32Array.from(numbers, rowOf);
      const ownOf = (row: number, column: number): number => {
        const end = to(row);
        for (let k = from(row); k < end; k++) if (answers[k] === column) return values[(levels[k] ?? 0) + middle] ?? 0;
        return 0;
      };
      return (column) => (at) => {
        const row = column < 0 ? -1 : (rowsOfSome[at] ?? -1);
        return row < 0 ? 0 : ((weights[at] ?? 0) * (ownOf(row, column) - totalOf(row) / width)) / length;
      };
    },
  };
}
