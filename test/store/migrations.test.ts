import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import { openNodeHost } from '../../src/node/node-host.ts';
import { migrate } from '../../src/store/file/migrate.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { openStore } from '../../src/store/store.ts';
import { createLog } from '../harness/suite-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const newest = readMigrations();

/** A row in every table there is, whatever its columns. */
function fill(raw: ReturnType<typeof openSqliteFile>['raw']): Record<string, number> {
  const tables = raw
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'd1_migrations'",
    )
    .all()
    .map(({ name }) => String(name));
  for (const table of tables) {
    const columns = raw.prepare(`PRAGMA table_info(${table})`).all();
    const values = columns.map(({ type }) => (type === 'INTEGER' ? '7' : "'x'"));
    raw.exec(`INSERT OR IGNORE INTO ${table} VALUES (${values})`);
  }
  return count(raw, tables);
}

/** What is counted from the rest and may be counted anew by a migration; the clock does it. */
const COUNTED_ANEW = ['figure_sums', 'figure_months'];

const count = (raw: ReturnType<typeof openSqliteFile>['raw'], tables: string[]) =>
  Object.fromEntries(
    tables
      .filter((table) => !COUNTED_ANEW.includes(table))
      .map((table) => [table, Number(raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n)]),
  );

test.each(newest.slice(0, -1).map((_, at) => at + 1))(
  'a file with data at migration %i comes whole to the newest',
  async (upTo) => {
    const database = openSqliteFile(join(folder, 'old.db'));
    await migrate(database, newest.slice(0, upTo));
    const before = fill(database.raw);
    await migrate(database, newest);
    expect(count(database.raw, Object.keys(before))).toEqual(before);
    expect(
      database.raw
        .prepare('SELECT name FROM d1_migrations ORDER BY id')
        .all()
        .map((row) => row.name),
    ).toEqual(newest.map((migration) => migration.name));
    expect(database.raw.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    await migrate(database, newest);
    expect(count(database.raw, Object.keys(before))).toEqual(before);
    database.close();
  },
);

test('a migration that fails leaves the file as it was', async () => {
  const database = openSqliteFile(join(folder, 'half.db'));
  const broken = { name: '9999_broken.sql', sql: 'CREATE TABLE half (id TEXT);\nINSERT INTO nowhere VALUES (1);\n' };
  await migrate(database, newest);
  await expect(migrate(database, [...newest, broken])).rejects.toThrow('nowhere');
  expect(database.raw.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'half'").get()).toEqual({ n: 0 });
  await migrate(database, newest);
  database.close();
});

test('a file of a newer version is refused at the start, and left alone', async () => {
  const file = join(folder, 'newer.db');
  const database = openSqliteFile(file);
  await migrate(database, [...newest, { name: '9999_of_tomorrow.sql', sql: 'CREATE TABLE tomorrow (id TEXT);\n' }]);
  database.close();
  const config = sandboxConfig({ databaseFile: file, platform: 'http://127.0.0.1:9' });
  await expect(
    openNodeHost(
      config,
      Date.now,
      createLog(() => {}, Date.now),
    ),
  ).rejects.toThrow('9999_of_tomorrow.sql');
});

test('numbers go on behind those that a file already has, day by day', async () => {
  const database = openSqliteFile(join(folder, 'numbered.db'));
  await migrate(
    database,
    newest.filter(({ name }) => name < '0006'),
  );
  const row =
    "version, state, open, urgent, community, reporter, opened_at, changed_at, body) VALUES (?, 1, 'closed', 0";
  const insert = database.raw.prepare(`INSERT INTO cases (id, ${row}, 0, '德加社区', 'ou', 0, 0, '{}')`);
  for (const id of ['WX-261123-007', 'WX-261124-998', 'WX-261124-999', 'WX-261124-1000', 'X1-261124-002'])
    insert.run(id);
  await migrate(database, newest);
  const store = openStore(database, () => 'id');
  expect(
    await Promise.all(['WX-261124', 'WX-261124', 'WX-261123', 'X1-261124', 'WX-261125'].map(store.takeNumber)),
  ).toEqual([1001, 1002, 8, 3, 1]);
  database.close();
});
