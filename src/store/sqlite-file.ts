import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { D1, D1Result, D1Statement } from './d1.ts';

export type SqliteFile = D1 & { close(): void; raw: DatabaseSync };

const input = (value: unknown): SQLInputValue => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
};

/** Queries kept ready: compiling one costs more than running it. */
const MOST_PREPARED = 500;

type Bound = D1Statement & { run_(): D1Result };

/** WAL, foreign keys on, full sync: what was answered 200 survives a power cut. The first write says whether one may. */
function open(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    const db = new DatabaseSync(file, { timeout: 5_000 });
    db.exec('PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database file ${file} cannot be opened for writing (${why}). See that DATABASE_FILE names a file of this project, that its folder may be written and that the disk has room.`,
      { cause: error },
    );
  }
}

/**
 * Opens a SQLite file (":memory:" too) behind D1's interface: `batch` is one IMMEDIATE transaction, all or nothing.
 * Throws when the file cannot be written.
 */
export function openSqliteFile(file: string): SqliteFile {
  const db = open(file);
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (query: string) => {
    const found = prepared.get(query) ?? db.prepare(query);
    // The latest stay: a query that was asked once must not keep out those asked all day.
    prepared.delete(query);
    prepared.set(query, found);
    const [oldest] = prepared.keys();
    if (prepared.size > MOST_PREPARED && oldest !== undefined) prepared.delete(oldest);
    return found;
  };
  const statement = (query: string, values: SQLInputValue[]): Bound => {
    const run_ = (): D1Result => {
      const ready = prepare(query);
      ready.setReturnArrays(false);
      if (/^\s*(select|with|pragma|explain)/i.test(query) || /\breturning\b/i.test(query)) {
        return { success: true, results: ready.all(...values) as Record<string, unknown>[], meta: {} };
      }
      const { changes, lastInsertRowid } = ready.run(...values);
      return { success: true, results: [], meta: { changes: Number(changes), last_row_id: Number(lastInsertRowid) } };
    };
    return {
      run_,
      bind: (...more) => statement(query, more.map(input)),
      all: async () => run_(),
      run: async () => run_(),
      first: async (column) => {
        const row = run_().results[0];
        return row === undefined ? null : column ? row[column] : row;
      },
      raw: async (options) => {
        const ready = prepare(query);
        ready.setReturnArrays(true);
        const rows: unknown[] = ready.all(...values);
        return options?.columnNames ? [ready.columns().map((column) => column.name), ...rows] : rows;
      },
    };
  };
  return {
    raw: db,
    prepare: (query) => statement(query, []),
    async batch(statements) {
      db.exec('BEGIN IMMEDIATE');
      try {
        const results = statements.map((one) => (one as Bound).run_());
        db.exec('COMMIT');
        return results;
      } catch (error) {
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    async exec(query) {
      db.exec(query);
    },
    close: () => db.close(),
  };
}
