import type { DatabaseSync } from 'node:sqlite';

type Write = { run(): unknown; done(result: unknown): void; failed(error: unknown): void };

export type GroupCommit = {
  /**
   * Runs `work`, all of it or nothing, in the transaction of everything written in this turn of the event loop. Resolves with
   * its result once that is committed and synced; rejects, with nothing of it written, when it throws or cannot be committed.
   */
  write<T>(work: () => T): Promise<T>;
  /** Commits at once what waits for the end of the turn. */
  flush(): void;
};

/**
 * Lets writes that come in one turn of the event loop share one transaction, and so one sync of the disk: the sync is what
 * a write costs. What fails there fails alone. A transaction begins and ends within one call: no reader of this connection
 * ever sees what is not committed. `work` may be run again after all it wrote was rolled back.
 */
export function openGroupCommit(db: DatabaseSync): GroupCommit {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const mark = db.prepare('SAVEPOINT one');
  const keep = db.prepare('RELEASE one');
  const undo = db.prepare('ROLLBACK TO one');

  /** Runs one of the group; how it ended is told by calling what is returned. */
  const attempt = ({ run, done }: Write): (() => void) => {
    const result = run();
    return () => done(result);
  };
  /** The same in a savepoint of its own. Throws when it took the whole group down. */
  const attemptAlone = (one: Write): (() => void) => {
    mark.run();
    try {
      const ended = attempt(one);
      keep.run();
      return ended;
    } catch (error) {
      // A full disk or a failing one: SQLite has rolled back everything.
      if (!db.isTransaction) throw error;
      undo.run();
      keep.run();
      return () => one.failed(error);
    }
  };

  // Hardly ever does one fail, and a savepoint has SQLite keep every page as it was before (docs/性能.md).
  const commitAll = (group: Write[], each = attempt): void => {
    try {
      begin.run();
    } catch (error) {
      for (const { failed } of group) failed(error);
      return;
    }
    let endings: (() => void)[];
    try {
      endings = group.map((one) => each(one));
      commit.run();
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      // Nothing of the group is written. Those that can be written are, and the others fail by themselves.
      if (group.length === 1) group[0]?.failed(error);
      else if (each === attempt) commitAll(group, attemptAlone);
      else for (const one of group) commitAll([one]);
      return;
    }
    for (const tell of endings) tell();
  };

  let waiting: Write[] = [];
  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length > 0) commitAll(group);
  };
  return {
    flush,
    write: (work) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ run: work, done: resolve, failed: reject });
      }),
  };
}
