import type { CombinedRates } from '../../../cards/figures/three-rates.ts';
import { combinedOf, weightsSaid } from '../../figures/three-rates.ts';
import type { FigureValues } from '../../figures/value.ts';
import type { World } from '../ports/world.ts';

/** 三率 of some days as one number, where the office has weights for it and enough was counted. */
export function combinedTold(values: FigureValues, { catalogue }: World): CombinedRates | undefined {
  const weights = catalogue.limits.threeRates;
  const number = weights && combinedOf(values, weights);
  return number ? { number, how: weightsSaid(weights, (id) => catalogue.figure(id).name) } : undefined;
}
