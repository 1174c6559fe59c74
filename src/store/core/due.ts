import { and, asc, isNotNull, lte, min, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { readOnce, rowsOnce } from './built-once.ts';
import type { Database } from './database.ts';

export type Due<Row> = {
  /** Rows due at `now` (epoch ms) or before, the longest due first, `most` of them. */
  rows(now: number, most: number): Promise<Row[]>;
  /** When the next is due, epoch ms; undefined when none is. */
  next(): Promise<number | undefined>;
};

/**
 * What of a table is due by a column of epoch ms, of the rows for which `only` holds. Every tick asks it of every such table:
 * its queries are built once, and what is asked for in one turn travels together.
 */
export function dueIn<T extends SQLiteTable>(
  db: Database,
  table: T,
  at: SQLiteColumn,
  only?: SQL,
): Due<T['$inferSelect']> {
  const from: SQLiteTable = table;
  const due = and(only, isNotNull(at), lte(at, sql.placeholder('now')));
  const query = db.select().from(from).where(due).orderBy(asc(at)).limit(sql.placeholder('most'));
  const read = rowsOnce<[T], { now: number; most: number }>(db, [table], [query]);
  const soonest = db
    .select({ at: min(at) })
    .from(from)
    .where(and(only, isNotNull(at)));
  const readSoonest = readOnce<Record<string, never>>(db, soonest);
  return {
    async rows(now, most) {
      const [rows] = await read({ now, most });
      return rows;
    },
    async next() {
      const [row] = await readSoonest({});
      const [soon] = Object.values(row ?? {});
      return typeof soon === 'number' ? soon : undefined;
    },
  };
}
