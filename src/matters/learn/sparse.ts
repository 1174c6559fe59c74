import type { Weights } from '../rank/weights.ts';
import type { Trained } from './train.ts';

/** Takes the weights that learning left over, idf multiplied in, features in ascending order. */
export function sparse({ answers, features, idf, weights, rarest }: Trained): Weights {
  const width = answers.length;
  const rows = features
    .map((feature, row) => ({ feature, row }))
    .filter(({ row }) => weights.subarray(row * width, (row + 1) * width).some((weight) => weight !== 0))
    .sort((a, b) => a.feature - b.feature);
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const { row } of rows) {
    for (let answer = 0; answer < width; answer++) {
      const weight = weights[row * width + answer] ?? 0;
      if (weight === 0) continue;
      columns.push(answer);
      values.push(weight * (idf[row] ?? 0));
    }
    starts.push(columns.length);
  }
  return {
    features: Uint32Array.from(rows, (one) => one.feature),
    idf: Float32Array.from(rows, (one) => idf[one.row] ?? 0),
    rarest,
    starts: Uint32Array.from(starts),
    answers: Uint16Array.from(columns),
    values: Float32Array.from(values),
  };
}
