import type { FigureId } from '../../catalogue/figures/figure.ts';
import type { Day } from '../cases/calendar/calendar.ts';

/**
 * What one record adds to one figure: `n` of `d` on a day; or nothing but that it is left out, and why (an id of the
 * figure's words). A figure that is a mere number has `d` 0. `department`: whose it is, where it is not whoever leads.
 */
export type Count = { figure: FigureId; day: Day; department?: string | undefined } & (
  | { n: number; d: number }
  | { out: string }
);

/** What a figure is broken down by; `all` is the whole street, whose only key is ''. */
export const DIMENSIONS = ['all', 'department', 'community', 'matter'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One number of the kept sums: `part` is n, d, or out:REASON. */
export type Sum = { day: Day; figure: FigureId; part: string; by: Dimension; key: string; count: number };

/** One number of the sums over some days; `part` as in Sum. */
export type SumPart = Pick<Sum, 'figure' | 'part' | 'key' | 'count'>;

/** Where a record stands in each breakdown; '' where it has none. */
export type SumKeys = Record<Exclude<Dimension, 'all'>, string>;

/** What comes after every number of a case: all of them are in the sums. */
export const ALL_COUNTED = '~';
