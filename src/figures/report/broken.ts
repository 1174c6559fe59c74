import type { FigureId } from '../../../catalogue/figures/figure.ts';
import type { SumPart } from '../count.ts';
import { FEWEST, type FigureValues, valueIn, valuesOf } from '../value.ts';

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
  named: { key: string; values: FigureValues }[];
  /** All others together; undefined where there are none. */
  rest: FigureValues | undefined;
};

/** What says whether a name has enough: cases that came or were closed; of visits, the visits. */
const OF_CASES: readonly FigureId[] = ['opened', 'closed'];

/**
 * The sums of a breakdown by name: the rows add up to the whole. What is told together is never of one name alone, for that
 * would be known by all the others, and never of too few. Pure.
 */
export function broken(parts: readonly SumPart[], enoughOf = OF_CASES): Broken {
  const counted = (values: FigureValues): number => Math.max(...enoughOf.map((figure) => valueIn(values, figure).n));
  const byKey = Map.groupBy(parts, ({ key }) => key);
  const all = [...byKey].map(([key, some]) => ({ key, values: valuesOf(some), some }));
  const few = all.filter(({ key, values }) => key === '' || counted(values) < FEWEST);
  const named = all
    .filter((one) => !few.includes(one))
    .sort((a, b) => counted(b.values) - counted(a.values) || (a.key < b.key ? -1 : 1));
  const rest = few.flatMap(({ some }) => some);
  for (
    let names = few.filter(({ key }) => key !== '').length;
    names > 0 && (names < 2 || counted(valuesOf(rest)) < FEWEST) && named.length > 0;
    names++
  )
    rest.push(...(named.pop()?.some ?? []));
  return {
    named: named.map(({ key, values }) => ({ key, values })),
    rest: rest.length > 0 ? valuesOf(rest) : undefined,
  };
}
