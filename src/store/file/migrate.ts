import type { D1 } from '../core/d1.ts';
import type { Migration } from './migrations.ts';

const applied = async (db: D1) => {
  await db.exec(
    'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
  );
  const { results } = await db.prepare('SELECT name FROM d1_migrations ORDER BY id').all();
  return results.map((row) => String(row.name));
};

/**
 * Brings the file to the newest schema, each migration whole or not at all, in the table wrangler uses too.
 * Throws, changing nothing, when the file was made by a newer version of the project.
 */
export async function migrate(db: D1, migrations: Migration[]): Promise<void> {
  const done = await applied(db);
  const unknown = done.filter((name) => !migrations.some((migration) => migration.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `The database has migrations this version does not know (${unknown.join(', ')}). Start the newer version, or restore the backup made before the upgrade.`,
    );
  }
  for (const { name, sql } of migrations.filter((migration) => !done.includes(migration.name))) {
    const statements = sql
      .split(/;\s*$/m)
      .map((one) => one.trim())
      .filter(Boolean);
    await db.batch([
      ...statements.map((one) => db.prepare(one)),
      db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ]);
  }
}
