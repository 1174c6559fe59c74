import type { ThreeRatesFacts } from '../../../cards/figures/three-rates.ts';
import { combinedRates, THREE_RATES, weightsSaid } from '../../figures/three-rates.ts';
import type { FigureValues } from '../../figures/value.ts';
import type { World } from '../ports/world.ts';
import { linesOf } from './read-values.ts';

/** 三率 of some days; as one number beside them where the office has weights for it. */
export function ratesTold(values: FigureValues, world: World): ThreeRatesFacts {
  const { limits, figure } = world.catalogue;
  const weights = limits.threeRates;
  const number = weights && combinedRates(values, weights);
  return {
    rates: linesOf(THREE_RATES, world, values),
    combined: number ? { number, how: weightsSaid(weights, (id) => figure(id).name) } : undefined,
  };
}
