import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { migrate } from '../../src/store/file/migrate.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { subjects } from '../../src/store/subjects.ts';
import { openMigrated } from './open-migrated.ts';

test('the tables of the code are those the migrations make: columns, types, keys, indexes', async () => {
  const database = openSqliteFile(':memory:');
  await migrate(database, readMigrations());
  const ask = (sql: string) => database.raw.prepare(sql).all();
  const made = new Map(
    ask(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'd1_migrations'",
    ).map(({ name }) => [String(name), describeMade(String(name), ask)]),
  );
  const stated = new Map(
    Object.values(subjects.tables).map((table) => [getTableConfig(table).name, describeStated(table)]),
  );
  expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(made));
  expect(made.size).toBeGreaterThan(15);
  database.close();
});

test('what tests open at a stroke is what the migrations make', async () => {
  const [database, atAStroke] = [openSqliteFile(':memory:'), await openMigrated()];
  await migrate(database, readMigrations());
  const [made, same] = [database, atAStroke].map(({ raw, close }) => {
    const schema = raw.prepare('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name').all();
    const steps = raw.prepare('SELECT id, name FROM d1_migrations').all();
    close();
    return { schema, steps };
  });
  expect(same).toEqual(made);
});

type Row = Record<string, unknown>;

function describeMade(name: string, ask: (sql: string) => Row[]) {
  const columns = ask(`PRAGMA table_info(${name})`);
  const indexes = ask(`PRAGMA index_list(${name})`).filter((index) => index.origin === 'c');
  return {
    columns: Object.fromEntries(
      columns.map((column) => [column.name, `${column.type}${column.notnull || column.pk ? ' NOT NULL' : ''}`]),
    ),
    key: columns
      .filter((column) => Number(column.pk) > 0)
      .toSorted((a, b) => Number(a.pk) - Number(b.pk))
      .map((column) => column.name),
    indexes: indexes
      .map((index) => `${index.name}(${ask(`PRAGMA index_info(${index.name})`).map((part) => part.name)})`)
      .toSorted(),
  };
}

function describeStated(table: SQLiteTable) {
  const { columns, primaryKeys, indexes } = getTableConfig(table);
  const [composite] = primaryKeys;
  const single = columns.filter((column) => column.primary);
  const key = (composite?.columns ?? single).map((column) => column.name);
  return {
    columns: Object.fromEntries(
      columns.map((column) => [
        column.name,
        `${column.getSQLType().toUpperCase()}${column.notNull || key.includes(column.name) ? ' NOT NULL' : ''}`,
      ]),
    ),
    key,
    indexes: indexes
      .map(({ config }) => `${config.name}(${config.columns.map((column) => ('name' in column ? column.name : ''))})`)
      .toSorted(),
  };
}
