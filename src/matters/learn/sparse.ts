import { levelOf, RARITY, type Weights } from '../rank/weights.ts';
import type { Trained } from './train.ts';

/** The learned weights as the search reads them: idf multiplied in, rounded to levels, features in ascending order. */
export function sparse({ features, idf, rarest, kept }: Trained): Weights {
  const force = (k: number, row: number) => (kept.weights[k] ?? 0) * (idf[row] ?? 0);
  const entriesOf = (row: number) => {
    const from = kept.starts[row] ?? 0;
    return Array.from({ length: (kept.starts[row + 1] ?? 0) - from }, (_, i) => from + i);
  };
  let largest = 0;
  for (let row = 0; row < features.length; row++) {
    for (const k of entriesOf(row)) largest = Math.max(largest, Math.abs(force(k, row)));
  }
  const rows = features
    .map((feature, row) => {
      const levels = entriesOf(row).map((k) => ({
        column: kept.columns[k] ?? 0,
        level: levelOf(force(k, row), largest),
      }));
      return { feature, row, levels: levels.filter((one) => one.level !== 0) };
    })
    .filter((one) => one.levels.length > 0)
    .sort((a, b) => a.feature - b.feature);
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach(({ levels }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + levels.length;
  });
  return {
    features: Uint32Array.from(rows, (one) => one.feature),
    idf: Uint8Array.from(rows, (one) => Math.min(255, Math.round((idf[one.row] ?? 0) * RARITY))),
    rarest: Math.fround(rarest),
    starts,
    answers: Uint16Array.from(rows.flatMap((one) => one.levels.map(({ column }) => column))),
    levels: Int8Array.from(rows.flatMap((one) => one.levels.map(({ level }) => level))),
    largest: Math.fround(largest),
  };
}
