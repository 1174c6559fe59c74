import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The ends of what SQLite keeps beside a database. */
export const LOGS = ['-wal', '-shm'] as const;
/** A database and what SQLite keeps beside it. */
export const WITH_LOG = ['', ...LOGS] as const;

/**
 * The file as its owner's alone (0600), made empty when it is not there, and its folder too (0700); what already lies open
 * to others is closed to them. SQLite gives the log beside it the same rights.
 */
export function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  for (const end of WITH_LOG) if (existsSync(file + end) && openToOthers(file + end)) closeToOthers(file + end);
}

/** Somebody else's file that one may write goes on as it is: the doctor says so. */
function closeToOthers(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}

/** Whether anybody but its owner may read or write the file. */
export const openToOthers = (file: string): boolean => (statSync(file).mode & 0o077) !== 0;

/** Returns when the file's content is on the disk, past every cache of the system. */
export function syncToDisk(file: string): void {
  const open = openSync(file, 'r+');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}
