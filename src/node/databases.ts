import { namedDatabase, readEnvironment } from './environment.ts';
import { streetDatabases, streetsFile } from './streets-file.ts';

/** A database file that a command works on, and the app it is of as far as is said; `street`: whose it is, where there are many. */
export type DatabaseFile = { street: string | undefined; file: string; app: string | undefined };

/** How a street is named on the command line. */
export const STREET_OPTION = { street: { type: 'string' } } as const;

/**
 * The database files that the server works on: one, or that of every street, or with `only` that of one of them. Throws
 * where none is named and where there is no such street: a command that guessed could save or put back the wrong records.
 */
export function databasesNamed(only?: string, environment = readEnvironment()): DatabaseFile[] {
  const file = streetsFile(environment);
  if (!file) {
    if (only !== undefined) throw new Error('这里只有一个街道（没有 STREETS_FILE），不要写 --street');
    const app = environment.FEISHU_APP_ID?.trim() || undefined;
    return [{ street: undefined, file: namedDatabase(environment), app }];
  }
  const all = streetDatabases(file).map(({ name, ...one }) => ({ street: name, ...one }));
  if (only === undefined) return all;
  const found = all.filter(({ street }) => street === only);
  if (found.length === 0) throw new Error(`没有 ${only} 这个街道。有：${all.map(({ street }) => street).join('、')}`);
  return found;
}

/** The one database file of a command that works on one; among many streets it has to be named. */
export function oneDatabase(only?: string, environment = readEnvironment()): DatabaseFile {
  const [one, another] = databasesNamed(only, environment);
  if (!one || another) throw new Error('这里有许多街道，写明是哪一个：--street 代号');
  return one;
}
