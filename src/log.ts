import type { Log } from './bot/world.ts';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];

/** A log that writes one JSON line an entry from `level` up. */
export function createLog(write: (line: string) => void, now: () => number, level: Level = 'info'): Log {
  const entry = (name: Level): Log[Level] => {
    if (LEVELS.indexOf(name) < LEVELS.indexOf(level)) return () => {};
    return (message, fields) =>
      write(JSON.stringify({ at: new Date(now()).toISOString(), level: name, message, ...fields }));
  };
  return { debug: entry('debug'), info: entry('info'), warn: entry('warn'), error: entry('error') };
}
