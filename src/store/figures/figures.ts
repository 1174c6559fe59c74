import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { FigureStore } from '../../bot/ports/figures.ts';
import { ALL_COUNTED, type SumPart } from '../../figures/count.ts';
import type { Database } from '../core/database.ts';
import type { Subject } from '../core/subject.ts';
import { changes } from './changes.ts';
import * as tables from './tables.ts';

const { figureProgress, figureReports, figureSums } = tables;

const reads = (db: Database): FigureStore => ({
  async sums({ by, key, figures, from, to }) {
    const where = and(
      eq(figureSums.by, by),
      gte(figureSums.day, from),
      lte(figureSums.day, to),
      key === undefined ? undefined : eq(figureSums.key, key),
      figures && inArray(figureSums.figure, [...figures]),
    );
    const rows = await db
      .select({
        figure: figureSums.figure,
        part: figureSums.part,
        key: figureSums.key,
        count: sql<number>`sum(${figureSums.count})`,
      })
      .from(figureSums)
      .where(where)
      .groupBy(figureSums.key, figureSums.figure, figureSums.part);
    return rows as SumPart[];
  },
  async told(period) {
    const [row] = await db.select().from(figureReports).where(eq(figureReports.period, period));
    return row && { at: row.at, figures: JSON.parse(row.body) };
  },
  async countedUpto() {
    const [row] = await db.select().from(figureProgress);
    return row?.upto ?? ALL_COUNTED;
  },
});

/** What all cases add to the figures, kept as they change. */
export const figures = { tables, changes, reads } satisfies Subject<typeof tables, typeof changes, FigureStore>;
