import type { DatabaseSync } from 'node:sqlite';
import { ofAnother } from '../own-records.ts';

/** Whose records a file holds: an office's, or those of a play in the sandbox. */
export type Owner = 'office' | 'sandbox';

/** Four letters in the file's header, the application_id of sqlite.org/fileformat2.html 1.3. */
const MARKS: Record<Owner, number> = { office: 0x53_47_75_4f, sandbox: 0x53_47_75_53 };

/**
 * Whose file it is by the mark in it: `new` when nothing was ever written to it, `unmarked` when a version before the marks
 * made it (an office's, then), `foreign` when it is another program's. Reads only; throws when it is no database.
 */
export function ownerOf(db: DatabaseSync): Owner | 'new' | 'unmarked' | 'foreign' {
  const mark = Number(db.prepare('PRAGMA application_id').get()?.application_id);
  for (const owner of ['office', 'sandbox'] as const) if (mark === MARKS[owner]) return owner;
  const tables = db.prepare("SELECT count(*) AS n, sum(name = 'd1_migrations') AS ours FROM sqlite_schema").get();
  if (mark === 0 && Number(tables?.n) === 0) return 'new';
  return mark === 0 && Number(tables?.ours) > 0 ? 'unmarked' : 'foreign';
}

/**
 * Why the owner, and the app where it is named, may not work on this file, in Chinese, with the cure; undefined when it is theirs or
 * new. Reads only.
 */
export function whyNot(db: DatabaseSync, file: string, owner: Owner, app?: string): string | undefined {
  const found = ownerOf(db);
  if (found === 'foreign') return `${file} 是别的程序的数据文件，请换一个文件名`;
  if (owner === 'office' && found === 'sandbox')
    return `${file} 是沙盒（演练场）的数据文件，里面是样例人员，正式运行请换一个 DATABASE_FILE`;
  if (owner === 'sandbox' && (found === 'office' || found === 'unmarked'))
    return `${file} 是正式的数据文件，沙盒不碰它；沙盒要用别的文件，请设 SANDBOX_FILE`;
  return app === undefined ? undefined : ofAnother(`${file} 里的记录`, appOf(db), app);
}

/** The app whose events a file keeps; undefined where it keeps none yet, or a version before this mark made it. */
function appOf(db: DatabaseSync): string | undefined {
  if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get()) return undefined;
  return db.prepare("SELECT value FROM meta WHERE key = 'app'").get()?.value?.toString();
}

/** Marks a file that may be the owner's as theirs. */
export function markAs(db: DatabaseSync, owner: Owner): void {
  if (ownerOf(db) !== owner) db.exec(`PRAGMA application_id = ${MARKS[owner]}`);
}

/** Makes the records of a file those of this app. */
export function ownAs(db: DatabaseSync, app: string): void {
  const keep = "INSERT INTO meta (key, value) VALUES ('app', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
  db.prepare(keep).run(app);
}
