import { existsSync } from 'node:fs';
import type { SQLInputValue } from 'node:sqlite';
import type { D1, D1Result, D1Statement } from '../core/d1.ts';
import { type GroupCommit, openGroupCommit } from './group-commit.ts';
import { markAs, type Owner, whyNot } from './mark.ts';
import { openPrepared, type Prepared, reads } from './prepared.ts';
import { makePrivate } from './private-file.ts';
import { DatabaseSync } from './sqlite.ts';
import { openSweep } from './sweep.ts';

export type SqliteFile = D1 & {
  close(): void;
  raw: DatabaseSync;
  /** Another one whenever anybody may have changed the file since; costs a hundredth of looking what is due. */
  version(): string;
};

const input = (value: unknown): SQLInputValue => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
};

/** What runs statements of one file: a read at once, a write with its group. */
type Running = { prepared: Prepared; write: GroupCommit['write'] };

/** A statement with what is bound to it. Some twenty are made a question: a class, whose methods are made once for all of them. */
class Bound implements D1Statement {
  readonly text: string;
  readonly #values: SQLInputValue[];
  readonly #running: Running;

  constructor(text: string, values: SQLInputValue[], running: Running) {
    this.text = text;
    this.#values = values;
    this.#running = running;
  }

  /** Within the transaction that is open now, if any. */
  now(): D1Result {
    return this.#running.prepared.run(this.text, this.#values);
  }

  bind(...values: unknown[]): Bound {
    return new Bound(this.text, values.map(input), this.#running);
  }

  async all(): Promise<D1Result> {
    return this.#once(() => this.now());
  }

  async run(): Promise<D1Result> {
    return this.#once(() => this.now());
  }

  async first(column?: string): Promise<unknown> {
    const [row] = (await this.all()).results;
    return row === undefined ? null : column ? row[column] : row;
  }

  async raw(options?: { columnNames?: boolean }): Promise<unknown[]> {
    return this.#once(() => this.#running.prepared.rows(this.text, this.#values, options?.columnNames === true));
  }

  #once<T>(work: () => T): T | Promise<T> {
    return reads(this.text) ? work() : this.#running.write(work);
  }
}

/**
 * WAL, foreign keys on, full sync: what was answered 200 survives a power cut. What is erased is overwritten. The first
 * write says whether one may. A file that is not the owner's is left exactly as it is.
 */
function open(file: string, owner: Owner | undefined, app: string | undefined): DatabaseSync {
  const refused = owner && whyRefused(file, owner, app);
  if (refused) throw new Error(refused);
  try {
    if (file !== ':memory:') makePrivate(file);
    const db = new DatabaseSync(file, { timeout: 5_000 });
    db.exec(
      'PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; BEGIN IMMEDIATE; ROLLBACK',
    );
    if (owner) markAs(db, owner);
    return db;
  } catch (error) {
    throw cannotOpen(file, error);
  }
}

function cannotOpen(file: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `数据文件 ${file} 打不开：${why}。看 DATABASE_FILE 写得对不对、它的文件夹能不能写、磁盘满没满。\nThe database file ${file} cannot be opened for writing (${why}). See that DATABASE_FILE names a file of this project, that its folder may be written and that the disk has room.`,
    { cause },
  );
}

/** Why a file that is there may not be the owner's. Writes nothing. */
function whyRefused(file: string, owner: Owner, app: string | undefined): string | undefined {
  if (!existsSync(file)) return undefined;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    return whyNot(db, file, owner, app);
  } catch (error) {
    throw cannotOpen(file, error);
  } finally {
    db?.close();
  }
}

/**
 * Opens a SQLite file (":memory:" too) behind D1's interface. Reads are answered at once, from what is committed. A write is
 * committed at the end of this turn of the event loop, together with the others that came in it, and resolves when it is
 * synced to the disk. A `batch` is read or written as a whole: all of it or, when one statement fails, nothing. Throws when
 * the file cannot be written, or, where `owner` and `app` say who opens it, when it is not theirs.
 */
export function openSqliteFile(file: string, owner?: Owner, app?: string): SqliteFile {
  const db = open(file, owner, app);
  const prepared = openPrepared(db);
  const { write, flush } = openGroupCommit(db);
  const running = { prepared, write };
  const [begin, end] = [db.prepare('BEGIN'), db.prepare('COMMIT')];
  const readTogether = <T>(work: () => T): T => {
    begin.run();
    try {
      return work();
    } finally {
      end.run();
    }
  };
  const { sweep, stop } = openSweep(db);
  const versions = db.prepare('SELECT total_changes() AS own, data_version AS others FROM pragma_data_version');
  return {
    raw: db,
    version() {
      const { own, others } = versions.get() ?? {};
      return `${own} ${others}`;
    },
    sweep,
    prepare: (text) => new Bound(text, [], running),
    async batch(statements) {
      const bound = statements as Bound[];
      const all = () => bound.map((one) => one.now());
      return bound.every((one) => reads(one.text)) ? readTogether(all) : write(all);
    },
    async exec(text) {
      db.exec(text);
    },
    close() {
      stop();
      flush();
      db.close();
    },
  };
}
