import type { FigureLine } from '../../../cards/figures/figures-card.ts';
import { FIGURES, type FigureId } from '../../../catalogue/figures/figure.ts';
import type { Period } from '../../figures/periods.ts';
import { type FigureValues, valueIn, valuesOf, written } from '../../figures/value.ts';
import type { World } from '../ports/world.ts';
import { alarmParts } from './alarm-rows.ts';
import { fewParts } from './few-rows.ts';
import type { FigureScope } from './scope.ts';

/** All figures of some days, as far as they are this scope's; questions are counted for the whole street alone. */
export async function readValues(scope: FigureScope, period: Period, world: World): Promise<FigureValues> {
  const { by, keys } = scope;
  const { from, to } = period;
  const parts = await Promise.all([
    ...keys.map((key) => world.store.sums({ by, key, from, to })),
    alarmParts(scope, period, world),
    fewParts(scope, period, world),
  ]);
  return valuesOf(parts.flat());
}

/** A figure as a line of a card. */
export const lineOf = (
  id: FigureId,
  { catalogue }: World,
  values: FigureValues,
  before?: FigureValues,
): FigureLine => ({
  words: catalogue.figure(id),
  value: valueIn(values, id),
  before: before && valueIn(before, id),
});

/** Figures as lines of a card, in the order of the list. */
export const linesOf = (
  ids: readonly FigureId[],
  world: World,
  values: FigureValues,
  before?: FigureValues,
): FigureLine[] => FIGURES.filter((id) => ids.includes(id)).map((id) => lineOf(id, world, values, before));

/** Each of some figures as a report writes it. */
export const writtenFigures = (
  ids: readonly FigureId[],
  world: World,
  values: FigureValues,
): Partial<Record<FigureId, string>> =>
  Object.fromEntries(linesOf(ids, world, values).map(({ words, value }) => [words.id, written(value, words.kind)]));
