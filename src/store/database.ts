import type { BatchItem } from 'drizzle-orm/batch';
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1';
import type { D1 } from './d1.ts';

export type Database = DrizzleD1Database;
export type Statement = BatchItem<'sqlite'>;

/** The query builder over D1's interface. */
export const openDatabase = (d1: D1): Database => drizzle(d1 as Parameters<typeof drizzle>[0]);

/** Runs statements as one atomic batch: all of them or, when one fails, none. */
export async function batch(db: Database, statements: Statement[]): Promise<void> {
  const [first, ...rest] = statements;
  if (first) await db.batch([first, ...rest]);
}
