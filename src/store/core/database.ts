import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1';
import type { D1, D1Result } from './d1.ts';

export type Database = DrizzleD1Database & { $client: D1 };
/** A write as text with `?` and what is bound to them; every builder of the query builder is one. */
export type Statement = { toSQL(): { sql: string; params: unknown[] } };

/** The query builder over D1's interface. */
export const openDatabase = (d1: D1): Database =>
  Object.assign(drizzle(d1 as Parameters<typeof drizzle>[0]), { $client: d1 });

/** Runs statements as one atomic batch: all of them or, when one fails, none; what each returned. */
export async function batch({ $client }: Database, statements: Statement[]): Promise<D1Result[]> {
  if (statements.length === 0) return [];
  return $client.batch(
    statements.map((statement) => {
      const { sql, params } = statement.toSQL();
      return $client.prepare(sql).bind(...params);
    }),
  );
}
