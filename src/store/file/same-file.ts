import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * One name for a file, however many ways lead to it: by dots, by links, by links of its folder, by a second name of it; a
 * file that is not there yet goes by the folder it would be made in.
 */
export function theSameFile(file: string): string {
  const whole = resolve(file);
  if (existsSync(whole)) {
    const { dev, ino } = statSync(whole);
    return `${dev}:${ino}`;
  }
  return join(folderOf(dirname(whole)), basename(whole));
}

const folderOf = (folder: string): string =>
  existsSync(folder) || folder === dirname(folder)
    ? realpathSync(folder)
    : join(folderOf(dirname(folder)), basename(folder));
