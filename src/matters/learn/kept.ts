import { type Kept, RATE, type Teachable } from './teachable.ts';

/** Weights of which the mean over several epochs can be taken. */
export type Remembering = Teachable & { remember(part: number): void; remembered(): Kept };

/* Hot loops: indices are in range by construction, so the checks of noUncheckedIndexedAccess are answered with `?? 0`. */

/** Goes on teaching the kept weights; all others stay at nought. */
export function createKept(kept: Kept): Remembering {
  const { starts, columns, weights, squares } = kept;
  const mean = new Float32Array(weights.length);
  return {
    add({ index, value }, scale, into) {
      for (let t = 0; t < index.length; t++) {
        const row = index[t] ?? 0;
        const x = (value[t] ?? 0) * scale;
        const end = starts[row + 1] ?? 0;
        for (let k = starts[row] ?? 0; k < end; k++) {
          const c = columns[k] ?? 0;
          into[c] = (into[c] ?? 0) + (weights[k] ?? 0) * x;
        }
      }
    },
    learn({ index, value }, scale, error) {
      for (let t = 0; t < index.length; t++) {
        const row = index[t] ?? 0;
        const x = (value[t] ?? 0) * scale;
        const end = starts[row + 1] ?? 0;
        for (let k = starts[row] ?? 0; k < end; k++) {
          const slope = (error[columns[k] ?? 0] ?? 0) * x;
          const square = (squares[k] ?? 0) + slope * slope;
          squares[k] = square;
          weights[k] = (weights[k] ?? 0) - (RATE * slope) / Math.sqrt(square);
        }
      }
    },
    remember(part) {
      for (let k = 0; k < mean.length; k++) mean[k] = (mean[k] ?? 0) + (weights[k] ?? 0) * part;
    },
    remembered: () => ({ ...kept, weights: mean }),
  };
}
