import { fillPlaceholders, getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database, Statement } from './database.ts';

// For what is written with every message and every delivery: to build its text costs more than to run it.

/** Writes a whole row; a column that is left out is null. `otherwise`: what to do where such a row is already, in SQL. */
export function insertInto<T extends SQLiteTable>(table: T, otherwise = ''): (row: T['$inferInsert']) => Statement {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`);
  const sql = `INSERT INTO ${getTableName(table)} (${names}) VALUES (${names.map(() => '?')}) ${otherwise}`;
  return (row) => {
    const values: Record<string, unknown> = row;
    return { toSQL: () => ({ sql, params: columns.map(([field]) => values[field] ?? null) }) };
  };
}

/**
 * A read of the query builder, its placeholders filled by their names with each call. Its rows as the database gives them,
 * under the names of the columns: the builder's own mapping costs more than the query.
 */
export function readOnce<Values extends Record<string, unknown>>(
  { $client }: Database,
  query: Statement,
): (values: Values) => Promise<Record<string, unknown>[]> {
  const { sql, params } = query.toSQL();
  return async (values) => {
    const { results } = await $client
      .prepare(sql)
      .bind(...fillPlaceholders(params, values))
      .all();
    return results;
  };
}

/** A write of the query builder, its placeholders filled by their names with each call. */
export function builtOnce<Values extends Record<string, unknown>>(write: Statement): (values: Values) => Statement {
  const { sql, params } = write.toSQL();
  return (values) => ({ toSQL: () => ({ sql, params: fillPlaceholders(params, values) }) });
}
