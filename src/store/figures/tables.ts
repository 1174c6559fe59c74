import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OpenId } from '../../brands.ts';

/**
 * What all cases together add to the figures, by the day it counts on and by what it is broken down by; kept in the same
 * write as the case itself.
 */
export const figureSums = sqliteTable(
  'figure_sums',
  {
    by: text().notNull(),
    key: text().notNull(),
    day: text().notNull(),
    figure: text().notNull(),
    part: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.by, t.figure, t.day, t.part, t.key] }),
    index('figure_sums_key').on(t.by, t.key, t.day),
  ],
);

/** The same by month, YYYY-MM: triggers of figure_sums keep it in the write that changes a day (migration 0038). */
export const figureMonths = sqliteTable(
  'figure_months',
  {
    by: text().notNull(),
    key: text().notNull(),
    month: text().notNull(),
    figure: text().notNull(),
    part: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.by, t.figure, t.month, t.part, t.key] }),
    index('figure_months_key').on(t.by, t.key, t.month),
  ],
);

/** The number of the last case of an earlier release that is in the sums; no row where there was none. */
export const figureProgress = sqliteTable('figure_progress', { upto: text().primaryKey() });

/** What a report of a period (the Monday of its week) said when it was sent. */
export const figureReports = sqliteTable('figure_reports', {
  period: text().primaryKey(),
  at: integer().notNull(),
  body: text().notNull(),
});

/** Who took what out as a workbook, and when. */
export const exports = sqliteTable('exports', {
  id: text().primaryKey(),
  at: integer().notNull(),
  openId: text('open_id').$type<OpenId>().notNull(),
  what: text().notNull(),
});
