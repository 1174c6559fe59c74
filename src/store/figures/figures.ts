import { eq } from 'drizzle-orm';
import type { FigureStore } from '../../bot/ports/figures.ts';
import { ALL_COUNTED } from '../../figures/count.ts';
import type { Database } from '../core/database.ts';
import type { Subject } from '../core/subject.ts';
import { changes } from './changes.ts';
import { readSums } from './sums-read.ts';
import * as tables from './tables.ts';

const { figureProgress, figureReports } = tables;

const reads = (db: Database): FigureStore => ({
  sums: (asked) => readSums(db, asked),
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
