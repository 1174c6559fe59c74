import type { ThreeRates } from '../../catalogue/limits-schema.ts';
import { type FigureValues, percentOf, valueIn } from './value.ts';

/** 响应, 解决 and 满意 as they are always told together. */
export const THREE_RATES = ['contacted', 'solved', 'pleased'] as const;

/** The three as one number of a hundred, by the weights of a county; undefined where one of them is counted in too few. Pure. */
export function combinedOf(values: FigureValues, weights: ThreeRates): string | undefined {
  const each = THREE_RATES.map((id) => ({ value: valueIn(values, id), weight: weights[id] }));
  if (each.some(({ value }) => percentOf(value) === undefined)) return undefined;
  return each.reduce((sum, { value: { n, d }, weight }) => sum + (100 * weight * n) / d, 0).toFixed(1);
}

/** How the weights are written: 响应 30%、解决 35%、满意 35%，and where they stand. */
export const weightsSaid = (weights: ThreeRates, nameOf: (figure: (typeof THREE_RATES)[number]) => string): string =>
  `${THREE_RATES.map((id) => `${nameOf(id)} ${Math.round(1000 * weights[id]) / 10}%`).join('、')}（${weights.source}）`;
