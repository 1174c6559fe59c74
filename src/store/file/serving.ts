import { makePrivate } from './private-file.ts';
import { DatabaseSync } from './sqlite.ts';

/** The file beside a database that every process holds that serves it; nothing is ever written in it. */
export const SERVING = '-serving';

export type FileServing = {
  /** Whether nobody else serves this file: whoever did has ended, however it ended. */
  alone: boolean;
  /** From now on somebody else may be alone. */
  leave(): void;
};

/** ms in which whoever is just starting has looked around. */
const LOOKED_AROUND = 5_000;

/**
 * Says of a database file that this process serves it, until it leaves or ends: the system takes its lock back even from one
 * that is killed. `first` runs only where nobody else serves the file, and before anybody else can begin to: what it finds taken
 * up there, nobody has in hand any more. Memory is always served alone.
 */
export async function serveFile(file: string, first: () => Promise<void>): Promise<FileServing> {
  if (file === ':memory:') {
    await first();
    return { alone: true, leave: () => {} };
  }
  makePrivate(file + SERVING);
  const lock = new DatabaseSync(file + SERVING, { timeout: LOOKED_AROUND });
  const alone = tryAlone(lock);
  if (alone) {
    await first();
    lock.exec('ROLLBACK');
  }
  // A reader's lock stands beside those of others, and keeps the next one from being alone.
  lock.exec('BEGIN; SELECT count(*) FROM sqlite_master');
  return { alone, leave: () => lock.close() };
}

function tryAlone(lock: DatabaseSync): boolean {
  lock.exec('PRAGMA busy_timeout = 0');
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch {
    return false;
  } finally {
    lock.exec(`PRAGMA busy_timeout = ${LOOKED_AROUND}`);
  }
}
