import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const NAME = 'shuiguan-tests-';
/** Bytes that are to be free there: many times what all tests have written at once. */
const ROOM = 2 ** 31;

/**
 * A folder in memory for whatever tests write, where this machine has one with room, in which programs may be run; undefined
 * elsewhere. No test cuts the power, so none needs a disk, and every commit waits for one. What a killed run left is removed.
 */
export function memoryFolder(): string | undefined {
  if (!existsSync(MEMORY)) return undefined;
  for (const left of readdirSync(MEMORY).filter((name) => name.startsWith(NAME) && !lives(name.slice(NAME.length))))
    rmSync(join(MEMORY, left), { recursive: true, force: true });
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize < ROOM) return undefined;
  const folder = join(MEMORY, `${NAME}${process.pid}`);
  try {
    mkdirSync(folder);
    // As the system's own: what runs as somebody else writes there too.
    chmodSync(folder, 0o1777);
    writeFileSync(join(folder, 'runs'), '#!/bin/sh\n', { mode: 0o755 });
    execFileSync(join(folder, 'runs'));
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

const lives = (pid: string): boolean => existsSync(`/proc/${pid}`);
