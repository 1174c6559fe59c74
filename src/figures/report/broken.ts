import type { FigureId } from '../../../catalogue/figures/figure.ts';
import type { SumPart } from '../count.ts';
import { type FigureValue, valueIn, valuesOf } from '../value.ts';

/** Fewer than so many cases of one name are told together: a row of one case is somebody. */
export const FEWEST = 5;

/** What is told of each name of a breakdown. */
export const IN_BREAKDOWNS: readonly FigureId[] = [
  'opened',
  'closed',
  'in-time',
  'first-lead',
  'returned',
  'reworked',
  'repeated',
];

type Broken = {
  /** The names with enough cases, the most first. */
  named: { key: string; values: ReadonlyMap<FigureId, FigureValue> }[];
  /** All others together; undefined where there are none. */
  rest: ReadonlyMap<FigureId, FigureValue> | undefined;
};

/** The sums of a breakdown by name: the rows add up to the whole. Pure. */
export function broken(parts: readonly SumPart[]): Broken {
  const byKey = Map.groupBy(parts, ({ key }) => key);
  const counted = (values: ReadonlyMap<FigureId, FigureValue>) =>
    Math.max(valueIn(values, 'opened').n, valueIn(values, 'closed').n);
  const all = [...byKey].map(([key, some]) => ({ key, values: valuesOf(some) }));
  const named = all.filter(({ key, values }) => key !== '' && counted(values) >= FEWEST);
  const names = new Set(named.map(({ key }) => key));
  const others = parts.filter(({ key }) => !names.has(key));
  named.sort((a, b) => counted(b.values) - counted(a.values) || (a.key < b.key ? -1 : 1));
  return { named, rest: others.length > 0 ? valuesOf(others) : undefined };
}
