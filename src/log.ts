import type { Log, LogFields } from './bot/ports/world.ts';
import { redact } from './redaction/redact.ts';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];
/** Characters of a reason that are kept: the platform and the database quote what they object to. */
const LONGEST = 400;

/**
 * A log that writes one JSON line an entry from `level` up. Whatever the caller gives as a reason or as the path that
 * was asked for, no phone, identity number or plate leaves through here, and nothing of what was being written to the
 * database. `always`: what every entry has, such as the street it is of.
 */
export function createLog(
  write: (line: string) => void,
  now: () => number,
  level: Level = 'info',
  always: LogFields = {},
): Log {
  const entry = (name: Level): Log[Level] => {
    if (LEVELS.indexOf(name) < LEVELS.indexOf(level)) return () => {};
    return (message, fields) =>
      write(JSON.stringify({ at: new Date(now()).toISOString(), level: name, ...always, message, ...safely(fields) }));
  };
  return { debug: entry('debug'), info: entry('info'), warn: entry('warn'), error: entry('error') };
}

/** Why something failed, for a log line: the cause before the query builder's own words, which are cut off with what was bound. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${reasonOf(error.cause)}: ${error.message}`;
};

// The query builder's error names the query, and after it every value that was bound.
const BOUND = /\s*params: [\s\S]*$/;

function safely(fields: LogFields | undefined): LogFields | undefined {
  if (!fields) return fields;
  const { why, path } = fields;
  return {
    ...fields,
    ...(typeof why === 'string' ? { why: redact(why.replace(BOUND, '').slice(0, LONGEST)) } : {}),
    ...(typeof path === 'string' ? { path: redact(path.slice(0, LONGEST)) } : {}),
  };
}
