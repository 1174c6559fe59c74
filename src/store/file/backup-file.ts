import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { ownerOf, whyNot } from './mark.ts';
import { readMigrations } from './migrations.ts';
import { LOGS, makePrivate, syncToDisk } from './private-file.ts';
import { DatabaseSync } from './sqlite.ts';

/** What a database file holds, as far as a backup's keeper wants to know. */
export type Contents = { cases: number; newest: string };

/**
 * A consistent copy of a database file, also while its host runs, for its owner's eyes alone (0600); the copy is opened
 * and checked, and on the disk, before it gets its name. Throws, leaving nothing behind, when the target exists, the file
 * cannot be read or the copy is not sound.
 */
export function backup(from: string, to: string): Contents {
  if (existsSync(to)) throw new Error(`${to} 已经有了，请换一个文件名`);
  if (!existsSync(from)) throw new Error(`没有 ${from} 这个文件`);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  makePrivate(part);
  try {
    const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
    try {
      source.prepare('VACUUM INTO ?').run(part);
    } finally {
      source.close();
    }
    const contents = soundContents(part);
    syncToDisk(part);
    renameSync(part, to);
    return contents;
  } catch (error) {
    rmSync(part, { force: true });
    throw inChinese(error);
  }
}

/**
 * Puts a backup in the place of a database file; what stood there is kept beside it under the name returned. Throws, changing
 * nothing, when the backup is not sound, was made by a newer version or of another app's records, or a host has the file open.
 */
export async function restore(
  from: string,
  to: string,
  stamp: string,
  app?: string,
): Promise<Contents & { aside: string | undefined }> {
  const contents = soundContents(from, app);
  const known = readMigrations().map((migration) => migration.name);
  if (!known.includes(contents.newest)) throw new Error(`${from} 是更新的版本做的（${contents.newest}），请先升级程序`);
  const kept = `${to}.before-restore-${stamp}`;
  const aside = existsSync(to) ? kept : undefined;
  if (aside) closedByAll(to);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    makePrivate(part);
    await copyFile(from, part);
    syncToDisk(part);
  } catch (error) {
    rmSync(part, { force: true });
    throw inChinese(error);
  }
  // A log left beside a lost file would be played into the restored one.
  for (const end of LOGS) if (existsSync(to + end)) renameSync(to + end, kept + end);
  if (aside) keepUnder(to, aside);
  renameSync(part, to);
  return { ...contents, aside };
}

/** A second name for the file, so that at no moment there is none under the first; where a disk knows no second names, it moves. */
function keepUnder(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch {
    renameSync(file, name);
  }
}

const SAID_OF: [RegExp, string][] = [
  [/database or disk is full|ENOSPC|EDQUOT/, '磁盘满了，腾出地方再来'],
  [/malformed|not a database/, '正在用的数据文件坏了，用最近的备份恢复'],
  [/EACCES|EPERM|EROFS|readonly|unable to open/, '没有权限：换一个能读写那里的用户，或换一个地方'],
];

/** What the disk refused, in the words of whoever looks after it, and its own. */
function inChinese(error: unknown): unknown {
  const why = error instanceof Error ? error.message : String(error);
  const said = SAID_OF.find(([like]) => like.test(why))?.[1];
  return said ? new Error(`${said}（${why}）`, { cause: error }) : error;
}

/** What a file holds, after SQLite has found it whole. Throws when it is none of ours or damaged. */
function soundContents(file: string, app?: string): Contents {
  if (!existsSync(file)) throw new Error(`没有 ${file} 这个文件`);
  if (!statSync(file).isFile()) throw new Error(`${file} 不是文件，写上里面那一份 .db`);
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    return contentsOf(db, file, app);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (/not a database|malformed/.test(why)) throw new Error(`${file} 不是备份，或者已经损坏（${why}）`);
    throw inChinese(error);
  } finally {
    db?.close();
  }
}

function contentsOf(db: DatabaseSync, file: string, app: string | undefined): Contents {
  const said = db
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => String(Object.values(row)[0]));
  if (said.join() !== 'ok') throw new Error(`${file} 已经损坏：${said[0]}`);
  const notOurs = whyNot(db, file, 'office', app);
  if (notOurs) throw new Error(notOurs);
  if (ownerOf(db) === 'new') throw new Error(`${file} 是空的，里面什么也没有`);
  const cases = db.prepare('SELECT count(*) AS n FROM cases').get()?.n;
  const newest = db.prepare('SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1').get()?.name;
  return { cases: Number(cases), newest: String(newest) };
}

/**
 * Writes what still stands in the log into the file and makes sure that nobody else has it open: SQLite leaves WAL mode
 * only for the last connection.
 */
function closedByAll(file: string): void {
  const db = new DatabaseSync(file, { timeout: 0 });
  const notOurs = whyNot(db, file, 'office');
  if (notOurs) {
    db.close();
    throw new Error(notOurs);
  }
  try {
    const mode = db.prepare('PRAGMA journal_mode=DELETE').get()?.journal_mode;
    if (mode !== 'delete') throw new Error('in use');
  } catch {
    throw new Error(`${file} 正被程序使用，请先停下程序再恢复`);
  } finally {
    db.close();
  }
}
