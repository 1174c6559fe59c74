import type { FigureId } from '../../catalogue/figures/figure.ts';
import type { SumPart } from './count.ts';

/** A figure of some days: `n` of `d`, or a mere number; what was left out, by the reason's id. */
export type FigureValue = { n: number; d: number; out: Record<string, number> };

const NONE: FigureValue = { n: 0, d: 0, out: {} };

export type FigureValues = ReadonlyMap<FigureId, FigureValue>;

/** The figures that these sums come to; sums of several keys are added. */
export function valuesOf(parts: readonly SumPart[]): Map<FigureId, FigureValue> {
  const values = new Map<FigureId, FigureValue>();
  for (const { figure, part, count } of parts) {
    const value = values.get(figure) ?? NONE;
    const reason = part.startsWith('out:') ? part.slice(4) : undefined;
    const out = reason === undefined ? value.out : { ...value.out, [reason]: (value.out[reason] ?? 0) + count };
    values.set(figure, {
      n: value.n + (part === 'n' ? count : 0),
      d: value.d + (part === 'd' ? count : 0),
      out,
    });
  }
  return values;
}

/** One of the figures; nothing counted where it is not there. */
export const valueIn = (values: FigureValues, id: FigureId): FigureValue => values.get(id) ?? NONE;

/** A name of fewer cases is told by nobody to whom those cases are not open: a row of one case is somebody. */
export const FEWEST = 5;

/** Of fewer no percentage is said: one case more or less would move it by ten points. */
const ENOUGH = 10;

/** The whole percent of a share; undefined where there are too few to say. */
export const percentOf = ({ n, d }: Pick<FigureValue, 'n' | 'd'>): number | undefined =>
  d >= ENOUGH ? Math.round((100 * n) / d) : undefined;

/** What is written where there is nothing to count it in. */
export const NOTHING = '—';

/** What stands beside a figure as it is written, so that it is never without what it is counted in: an average's sum and of how many. */
export const besideWritten = ({ n, d }: Pick<FigureValue, 'n' | 'd'>, kind: '件数' | '占比' | '平均'): string =>
  kind === '平均' && d > 0 ? `${n}÷${d}` : '';

/** The same in one: 「19（251÷13）」. */
export function writtenWhole(value: Pick<FigureValue, 'n' | 'd'>, kind: '件数' | '占比' | '平均'): string {
  const beside = besideWritten(value, kind);
  return beside ? `${written(value, kind)}（${beside}）` : written(value, kind);
}

/** A figure as it is written: 「38」, 「3/7」, 「33/38（87%）」, 「—」 where there is nothing to count it in. */
export function written({ n, d }: Pick<FigureValue, 'n' | 'd'>, kind: '件数' | '占比' | '平均'): string {
  if (kind === '件数') return String(n);
  if (d === 0) return NOTHING;
  if (kind === '平均') return String(Math.round(n / d));
  const percent = percentOf({ n, d });
  return percent === undefined ? `${n}/${d}` : `${n}/${d}（${percent}%）`;
}
