/** One row: what speaks for it, and whether it is so. */
export type FitRow = { evidence: readonly number[]; is: boolean };

const ROUNDS = 400;
const STEP = 2;

/** Weights and how much is needed, under which what is so and what is not are told apart best, either kind counting half. Repeatable. */
export function logistic(rows: readonly FitRow[]): { weights: number[]; needs: number } {
  const columns = rows[0]?.evidence.length ?? 0;
  const over = (of: (evidence: readonly number[]) => number) =>
    rows.reduce((sum, { evidence }) => sum + of(evidence), 0) / rows.length;
  const mean = Array.from({ length: columns }, (_, i) => over((evidence) => evidence[i] ?? 0));
  const spread = mean.map((middle, i) => Math.sqrt(over((evidence) => ((evidence[i] ?? 0) - middle) ** 2)) || 1);
  const so = rows.filter(({ is }) => is).length;
  const turned = rows.map(({ evidence, is }) => ({
    at: mean.map((middle, i) => ((evidence[i] ?? 0) - middle) / (spread[i] ?? 1)),
    is: is ? 1 : 0,
    counts: 0.5 / (is ? so : rows.length - so),
  }));
  const weights = mean.map(() => 0);
  let base = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = mean.map(() => 0);
    let raised = 0;
    for (const { at, is, counts } of turned) {
      const sum = at.reduce((all, one, i) => all + one * (weights[i] ?? 0), base);
      const off = (1 / (1 + Math.exp(-sum)) - is) * counts;
      raised += off;
      for (let i = 0; i < columns; i++) slope[i] = (slope[i] ?? 0) + off * (at[i] ?? 0);
    }
    for (let i = 0; i < columns; i++) weights[i] = (weights[i] ?? 0) - STEP * (slope[i] ?? 0);
    base -= STEP * raised;
  }
  const own = weights.map((weight, i) => weight / (spread[i] ?? 1));
  return { weights: own, needs: own.reduce((sum, weight, i) => sum + weight * (mean[i] ?? 0), -base) };
}
