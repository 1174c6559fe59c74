import type { DatabaseSync } from 'node:sqlite';

/** ms between two tries while another process reads the log. */
const AGAIN = 1_000;

/**
 * Brings the log beside a file into it and empties the log, so that what was overwritten in the file stands nowhere else.
 * Never waits: while somebody reads the log, such as a backup, it is tried again until it succeeds or is stopped.
 */
export function openSweep(db: DatabaseSync): { sweep(): void; stop(): void } {
  let again: ReturnType<typeof setTimeout> | undefined;
  const sweep = () => {
    clearTimeout(again);
    const { timeout } = db.prepare('PRAGMA busy_timeout').get() ?? {};
    db.exec('PRAGMA busy_timeout = 0');
    const done = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
    db.exec(`PRAGMA busy_timeout = ${Number(timeout)}`);
    if (!done) again = setTimeout(sweep, AGAIN).unref();
  };
  return { sweep, stop: () => clearTimeout(again) };
}
