import { type Flat, type Kept, lengthOf, RATE, type Teachable } from './teachable.ts';

const FIRST = 1e-3;

/** A weight for every feature and every answer; `most` takes out those that matter most. */
export type Dense = Teachable & { most(texts: readonly Flat[], kept: number): Kept };

/* Hot loops: indices are in range by construction, so the checks of noUncheckedIndexedAccess are answered with `?? 0`. */

/** Weights row by feature, column by answer, all at nought; an answer whose error is no greater than `least` learns nothing. */
export function createDense(height: number, width: number, least: number): Dense {
  const weights = new Float32Array(height * width);
  const squares = new Float32Array(height * width).fill(FIRST);
  const blamed = new Uint16Array(width);
  return {
    add({ index, value }, scale, into) {
      for (let t = 0; t < index.length; t++) {
        const start = (index[t] ?? 0) * width;
        const x = (value[t] ?? 0) * scale;
        for (let c = 0; c < width; c++) into[c] = (into[c] ?? 0) + (weights[start + c] ?? 0) * x;
      }
    },
    learn({ index, value }, scale, error) {
      let count = 0;
      for (let c = 0; c < width; c++) if (Math.abs(error[c] ?? 0) > least) blamed[count++] = c;
      for (let t = 0; t < index.length; t++) {
        const start = (index[t] ?? 0) * width;
        const x = (value[t] ?? 0) * scale;
        for (let k = 0; k < count; k++) {
          const c = blamed[k] ?? 0;
          const slope = (error[c] ?? 0) * x;
          const square = (squares[start + c] ?? 0) + slope * slope;
          squares[start + c] = square;
          weights[start + c] = (weights[start + c] ?? 0) - (RATE * slope) / Math.sqrt(square);
        }
      }
    },
    most(texts, kept) {
      centre(weights, width);
      const reach = reachOf(texts, height);
      const force = weights.map((weight, i) => Math.abs(weight) * (reach[Math.floor(i / width)] ?? 0));
      const lightest = leastOf(force, kept);
      const size = force.reduce((sum, one) => (one > lightest ? sum + 1 : sum), 0);
      const own = { starts: new Uint32Array(height + 1), columns: new Uint16Array(size) };
      const taken = { weights: new Float32Array(size), squares: new Float32Array(size) };
      let end = 0;
      for (let i = 0; i < force.length; i++) {
        if (i % width === 0) own.starts[i / width] = end;
        if ((force[i] ?? 0) <= lightest) continue;
        own.columns[end] = i % width;
        taken.weights[end] = weights[i] ?? 0;
        taken.squares[end++] = squares[i] ?? 0;
      }
      own.starts[height] = end;
      return { ...own, ...taken };
    },
  };
}

/** How much a weight of this feature moves answers: its usual value, and a little more when it is common. */
function reachOf(texts: readonly Flat[], height: number): Float32Array {
  const sum = new Float32Array(height);
  const seen = new Float32Array(height);
  for (const text of texts) {
    const length = lengthOf(text);
    text.index.forEach((feature, t) => {
      sum[feature] = (sum[feature] ?? 0) + (text.value[t] ?? 0) / length;
      seen[feature] = (seen[feature] ?? 0) + 1;
    });
  }
  return sum.map((one, feature) => (one / (seen[feature] || 1)) * (seen[feature] ?? 0) ** 0.3);
}

/** The value that about `kept` of the numbers exceed, found by halving: sorting millions takes seconds. */
function leastOf(numbers: Float32Array, kept: number): number {
  let low = 0;
  let high = numbers.reduce((most, one) => Math.max(most, one), 0);
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2;
    let above = 0;
    for (let i = 0; i < numbers.length; i++) if ((numbers[i] ?? 0) > middle) above++;
    if (above > kept) low = middle;
    else high = middle;
  }
  return high;
}

/** Adding one number to a row changes no comparison, so the middle answer's weight becomes zero and need not be kept. */
function centre(weights: Float32Array, width: number): void {
  for (let start = 0; start < weights.length; start += width) {
    const row = weights.subarray(start, start + width);
    if (row.every((weight) => weight === 0)) continue;
    const median = Float32Array.from(row).sort()[width >> 1] ?? 0;
    if (median === 0) continue;
    for (let c = 0; c < width; c++) row[c] = (row[c] ?? 0) - median;
  }
}
