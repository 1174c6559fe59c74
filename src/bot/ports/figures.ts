import type { FigureId } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import type { Day } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Dimension, SumPart } from '../../figures/count.ts';
import type { FigureWorkbook } from './figure-jobs.ts';
import type { FigureView } from './figure-view.ts';

/** A report as it was sent: each figure as it was written. */
export type ToldFigures = { at: number; figures: Partial<Record<FigureId, string>> };

type SumsOf = { key: string; figures?: readonly FigureId[] } | { key?: undefined; figures: readonly FigureId[] };

/** The part of the Store that keeps the sums behind the figures. */
export type FigureStore = {
  /**
   * The sums of the days from one to another, both included, by key. Of one key, and of all figures, or of every key, and of
   * the figures that are named: either way no row is read that is not told.
   */
  sums(of: { by: Dimension; from: Day; to: Day } & SumsOf): Promise<SumPart[]>;
  /** What the report of a period said when it was sent. */
  told(period: string): Promise<ToldFigures | undefined>;
  /** The number up to which cases of an earlier release are in the sums; ALL_COUNTED where all are. */
  countedUpto(): Promise<string>;
};

export type FigureChange =
  /** These cases, the next after `after` as they were read, come into the sums; none when one of them changed meanwhile. */
  | { kind: 'counted'; after: string; cases: Case[] }
  /** A report is sent; what was said of a period before stays. */
  | { kind: 'figures-told'; period: string; at: number; figures: ToldFigures['figures'] }
  /** Somebody takes a workbook of cases or figures out; `what` as JSON. */
  | { kind: 'exported'; id: string; at: number; openId: OpenId; what: string };

/** Joined in subjects.ts. */
export type FigurePort = {
  store: FigureStore;
  change: FigureChange;
  view: FigureView;
  job: FigureWorkbook;
  meta: 'last-weekly' | 'last-monthly';
};
