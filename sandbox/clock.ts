import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The time of the pretend world: epoch milliseconds that run with real time and can be moved ahead. */
export type SandboxClock = {
  now(): number;
  /** Moves the clock ahead by milliseconds; never back. */
  advance(ms: number): void;
};

/** Real time plus an offset kept in memory. */
export function offsetClock(real: () => number = Date.now): SandboxClock {
  let offset = 0;
  return {
    now: () => real() + offset,
    advance: (ms) => {
      offset += Math.max(0, ms);
    },
  };
}

/** Real time plus an offset kept in a file, so that two processes live at the same moment. */
export function fileClock(path: string, real: () => number = Date.now): SandboxClock {
  const offset = () => {
    try {
      return Number(readFileSync(path, 'utf8')) || 0;
    } catch {
      return 0;
    }
  };
  return {
    now: () => real() + offset(),
    advance: (ms) => {
      const next = offset() + Math.max(0, ms);
      // Written aside and renamed: a reader never sees half a number.
      writeFileSync(`${path}.next`, String(next));
      renameSync(`${path}.next`, path);
    },
  };
}
