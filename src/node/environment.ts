import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { withSources } from './sources-file.ts';

/** Where the settings stand when the environment does not say them. */
export const SETTINGS_FILE = '.env';

/**
 * The environment of this process and, for what it leaves out or blank, the file .env of the working directory: every
 * command reads the same settings as the server. Values are taken as they stand, without a shell.
 */
export function readEnvironment(given: NodeJS.ProcessEnv = process.env): Record<string, string | undefined> {
  const written = existsSync(SETTINGS_FILE) ? parseEnv(readSettings()) : {};
  const said = Object.entries(given).filter(([, value]) => value?.trim());
  return withSources({ ...written, ...Object.fromEntries(said) }, '.');
}

function readSettings(): string {
  try {
    return readFileSync(SETTINGS_FILE, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${SETTINGS_FILE} 读不了（${why}）：让运行程序的用户能读它，如 sudo chown 用户名 ${SETTINGS_FILE}`);
  }
}

/**
 * The database file that the server works on. Throws where neither the environment nor .env names one: a command that
 * guessed could save or put back the wrong records.
 */
export function namedDatabase(environment = readEnvironment()): string {
  const file = environment.DATABASE_FILE?.trim();
  if (!file)
    throw new Error(
      `没有说是哪个数据文件。请到程序所在的文件夹（里面有 ${SETTINGS_FILE}，写着 DATABASE_FILE=…）里运行，或在命令前面写 DATABASE_FILE=数据文件`,
    );
  return file;
}
