import { migrate } from '../../src/store/file/migrate.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { openSqliteFile, type SqliteFile } from '../../src/store/file/sqlite-file.ts';

/** The schema that the migrations come to, and which they were. */
async function schemaOfToday(): Promise<string> {
  const database = openSqliteFile(':memory:');
  await migrate(database, readMigrations());
  const made = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'";
  // What a table needs of others stands there before it; an index comes after its table.
  const parts = database.raw.prepare(`${made} ORDER BY type = 'table' DESC, rowid`).all();
  const names = readMigrations().map(({ name }) => `('${name}')`);
  database.close();
  return [...parts.map(({ sql }) => String(sql)), `INSERT INTO d1_migrations (name) VALUES ${names.join()}`].join(
    ';\n',
  );
}

let schema: Promise<string> | undefined;

/** A database of the newest schema. In memory it is made at a stroke, as the migrations made the first one of this process. */
export async function openMigrated(file = ':memory:'): Promise<SqliteFile> {
  const database = openSqliteFile(file);
  if (file === ':memory:') {
    schema ??= schemaOfToday();
    database.raw.exec(`BEGIN;${await schema};COMMIT`);
  } else await migrate(database, readMigrations());
  return database;
}
