import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog as createOwnLog } from '../../src/log.ts';

/** The variable that names the folder of a whole run's log lines; test/prepare.ts sets it and reads them at the end. */
export const SUITE_LOGS = 'SUITE_LOGS';

/** Keeps what a host under test logged, also one in another process, until the run is over. */
export function keepLines(text: string): void {
  const folder = process.env[SUITE_LOGS];
  if (folder) appendFileSync(join(folder, `${process.pid}.log`), `${text}\n`);
}

/** The host's own log, its lines kept for the end of the run besides. Every test's host logs through here. */
export const createLog: typeof createOwnLog = (write, now, level = 'debug', always = {}) =>
  createOwnLog(
    (line) => {
      keepLines(line);
      write(line);
    },
    now,
    level,
    always,
  );

/** Everything that was kept. */
export const keptLines = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean));
