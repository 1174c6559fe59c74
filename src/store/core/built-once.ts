import { fillPlaceholders, getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database, Statement } from './database.ts';
import { readBeside } from './read-beside.ts';

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
  return (values) => readBeside($client, $client.prepare(sql).bind(...fillPlaceholders(params, values)));
}

/**
 * Reads whole rows of several tables at one moment, under the names of their fields. `queries`: of the query builder, each of all
 * columns of its table; their placeholders are filled by their names with each call.
 */
export function rowsOnce<Tables extends readonly SQLiteTable[], Values extends Record<string, unknown>>(
  { $client }: Database,
  tables: Tables,
  queries: { [at in keyof Tables]: Statement },
): (values: Values) => Promise<{ [at in keyof Tables]: Tables[at]['$inferSelect'][] }> {
  const built = queries.map((query) => query.toSQL());
  const fields = tables.map((table) => Object.entries(getTableColumns(table)));
  return async (values) => {
    const found = await $client.batch(
      built.map(({ sql, params }) => $client.prepare(sql).bind(...fillPlaceholders(params, values))),
    );
    const rows = found.map(({ results }, at) =>
      results.map((row) => Object.fromEntries((fields[at] ?? []).map(([field, { name }]) => [field, row[name]]))),
    );
    // What the columns hold is what the builder says they hold: they are plain text and numbers.
    return rows as { [at in keyof Tables]: Tables[at]['$inferSelect'][] };
  };
}

/** A write of the query builder, its placeholders filled by their names with each call. */
export function builtOnce<Values extends Record<string, unknown>>(write: Statement): (values: Values) => Statement {
  const { sql, params } = write.toSQL();
  return (values) => ({ toSQL: () => ({ sql, params: fillPlaceholders(params, values) }) });
}
