import { getTableColumns, getTableName, is, Param, Placeholder } from 'drizzle-orm';
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

type Filled = (values: Record<string, unknown>) => unknown[];

/** What is bound with each call: the builder's own way looks at every parameter's kind each time, which costs more than binding it. */
function filling(params: readonly unknown[]): Filled {
  const given = ({ name }: Placeholder, values: Record<string, unknown>): unknown => {
    if (!(name in values)) throw new Error(`no value was given for ${name}`);
    return values[name];
  };
  const each = params.map((param): ((values: Record<string, unknown>) => unknown) => {
    if (is(param, Placeholder)) return (values) => given(param, values);
    if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
    const { encoder, value } = param;
    return (values) => encoder.mapToDriverValue(given(value, values));
  });
  return (values) => each.map((one) => one(values));
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
  const filled = filling(params);
  return (values) => readBeside($client, $client.prepare(sql).bind(...filled(values)));
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
  const built = queries.map((query) => {
    const { sql, params } = query.toSQL();
    return { sql, filled: filling(params) };
  });
  const fields = tables.map((table) => Object.entries(getTableColumns(table)));
  const named = (row: Record<string, unknown>, at: number) => {
    const one: Record<string, unknown> = {};
    for (const [field, { name }] of fields[at] ?? []) one[field] = row[name];
    return one;
  };
  return async (values) => {
    const found = await $client.batch(built.map(({ sql, filled }) => $client.prepare(sql).bind(...filled(values))));
    const rows = found.map(({ results }, at) => results.map((row) => named(row, at)));
    // What the columns hold is what the builder says they hold: they are plain text and numbers.
    return rows as { [at in keyof Tables]: Tables[at]['$inferSelect'][] };
  };
}

/** A write of the query builder, its placeholders filled by their names with each call. */
export function builtOnce<Values extends Record<string, unknown>>(write: Statement): (values: Values) => Statement {
  const { sql, params } = write.toSQL();
  const filled = filling(params);
  return (values) => ({ toSQL: () => ({ sql, params: filled(values) }) });
}
