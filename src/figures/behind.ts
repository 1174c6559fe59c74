import type { CaseFigure } from '../../catalogue/figures/figure.ts';
import type { Case } from '../cases/record/case.ts';
import { countsOf } from './cases.ts';
import type { Period } from './periods.ts';

/** What a case has to do with a figure of some days: `n` of `d` of it, or left out, and why (an id of the figure's words). */
export type CountedAs = { n: number; d: number; out?: string | undefined };

/** By which instant of a case each figure counts it. */
export const COUNTED_ON: Record<CaseFigure, 'opened' | 'dispatched' | 'returned' | 'whistled' | 'closed'> = {
  opened: 'opened',
  'on-the-spot': 'opened',
  signed: 'opened',
  'first-lead': 'dispatched',
  returned: 'dispatched',
  upheld: 'returned',
  contacted: 'opened',
  closed: 'closed',
  'in-time': 'closed',
  reached: 'closed',
  solved: 'closed',
  pleased: 'closed',
  'fairly-pleased': 'closed',
  reworked: 'closed',
  repeated: 'opened',
  whistled: 'whistled',
  came: 'whistled',
};

/** How a case stands in a figure of some days; undefined where it has nothing to do with it. The standings add up to the sums. Pure. */
export function standingOf(
  c: Case,
  figure: CaseFigure,
  { from, to }: Pick<Period, 'from' | 'to'>,
): CountedAs | undefined {
  const own = countsOf(c).counts.filter((one) => one.figure === figure && from <= one.day && one.day <= to);
  if (own.length === 0) return undefined;
  const standing: CountedAs = { n: 0, d: 0 };
  for (const one of own) {
    if ('out' in one) standing.out = one.out;
    else {
      standing.n += one.n;
      standing.d += one.d;
    }
  }
  return standing;
}
