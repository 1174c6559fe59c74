import { existsSync } from 'node:fs';
import { parseSettings, readWritten } from './settings-file.ts';
import { withSources } from './sources-file.ts';

/** Where the settings stand when the environment does not say them. */
export const SETTINGS_FILE = '.env';

/**
 * The environment of this process and, for what it leaves out or blank, the file .env of the working directory: every
 * command reads the same settings as the server. Values are taken as they stand, without a shell.
 */
export function readEnvironment(given: NodeJS.ProcessEnv = process.env): Record<string, string | undefined> {
  const said = Object.entries(given).filter(([, value]) => value?.trim());
  return withSources({ ...writtenSettings(), ...Object.fromEntries(said) }, '.');
}

/** What .env says by itself. Throws where a line of it cannot be read, by its number: nobody would know what it was to change. */
export function writtenSettings(): Record<string, string> {
  if (!existsSync(SETTINGS_FILE)) return {};
  const { said, unread } = parseSettings(readWritten(SETTINGS_FILE));
  if (unread.length === 0) return said;
  const lines = unread.join('、');
  throw new Error(`${SETTINGS_FILE} 第 ${lines} 行读不懂：写成 名字=内容，等号用半角的；只是说明就在前面加 #`);
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
