import { existsSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Check } from '../../../cards/roster/self-check-card.ts';
import { type Config, VARIABLES } from '../../config.ts';
import { whyNot } from '../../store/file/mark.ts';
import { openToOthers } from '../../store/file/private-file.ts';
import { DatabaseSync } from '../../store/file/sqlite.ts';
import { SETTINGS_FILE, writtenSettings } from '../environment.ts';

const MEGA = 2 ** 20;
/** Below the one the first busy week may fill it, below the other it may fill today, MB. */
const LITTLE_ROOM = 1024;
const NO_ROOM = 100;

/** This program, and who runs it. */
export function nodeAndUser(): Check[] {
  const version: Check = { level: 'ok', what: 'Node', found: process.versions.node };
  if (process.getuid?.() !== 0) return [version];
  const cure = '换成将来运行程序的那个用户再查一遍（如 sudo -u shuiguan node doctor.js），否则权限查不准。';
  return [version, { level: 'warn', what: '用户', found: '现在是 root', cure }];
}

/** What .env may also say: where other files are, the way out, and how Node runs. */
const BESIDES = /^(STREETS_FILE|SOURCES_FILE|(https?|no)_proxy|NODE_\w+|TZ|MALLOC_ARENA_MAX)$/i;

/** The file of settings: who may read it, and whether a name in it, or one of Feishu's in the environment, is misspelt. */
export function settingsFile(environment: Record<string, unknown>): Check[] {
  const written = Object.keys(writtenSettings()).filter((name) => !BESIDES.test(name));
  const names = new Set([...written, ...Object.keys(environment).filter((name) => name.startsWith('FEISHU_'))]);
  const misspelt = [...names]
    .filter((name) => !VARIABLES.includes(name))
    .map((name): Check => {
      const cure = `没有这一项，写了也不起作用。核对拼写：${VARIABLES.join('、')}。`;
      return { level: 'warn', what: '配置', found: `写了 ${name}`, cure };
    });
  return existsSync(SETTINGS_FILE) ? [...fileOfSecrets(SETTINGS_FILE), ...misspelt] : misspelt;
}

/** A file with secrets in it: who may read it. */
export function fileOfSecrets(file: string): Check[] {
  const what = '配置文件';
  if ((statSync(file).mode & 0o007) === 0) return [{ level: 'ok', what, found: resolve(file) }];
  return [{ level: 'warn', what, found: '机器上谁都能读，里面有密钥', cure: `运行 sudo chmod o= ${file}。` }];
}

/** The database file: its folder can be written, it is an office's and this app's, nobody else may read it, the disk has room. */
export function databaseFile({ databaseFile: file, app }: Pick<Config, 'databaseFile' | 'app'>): Check[] {
  const bad = (found: string, cure: string): Check => ({ level: 'bad', what: '数据文件', found, cure });
  const folder = existing(dirname(resolve(file)));
  const me = process.getuid ? `编号 ${process.getuid()} 的用户` : '运行程序的用户';
  const refused = whyNotWritten(folder);
  if (refused === 'ENOSPC' || refused === 'EDQUOT') return [room(folder)];
  if (refused)
    return [
      bad(
        `${folder} 写不进去（${refused}）`,
        `让${me}能写它：sudo chown -R 用户名 ${folder}，或换一个 DATABASE_FILE。`,
      ),
    ];
  return [...fileItself(file, app.id, bad), room(folder)];
}

function fileItself(file: string, app: string, bad: (found: string, cure: string) => Check): Check[] {
  if (!existsSync(file)) return [{ level: 'ok', what: '数据文件', found: `${resolve(file)}，第一次启动时建` }];
  try {
    const db = new DatabaseSync(file, { timeout: 2_000 });
    try {
      const why = whyNot(db, file, 'office', app);
      if (why) return [bad(why, '改 .env 里的 DATABASE_FILE。')];
      db.exec('BEGIN IMMEDIATE; ROLLBACK');
    } finally {
      db.close();
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [bad(`${file} 打不开（${why}）`, '看文件的主人和权限；文件坏了就用备份恢复：npm run restore -- 备份.db。')];
  }
  const open = openToOthers(file);
  const cure = `运行 chmod 600 ${file}；程序启动时也会自己改。`;
  return [
    open
      ? { level: 'warn', what: '数据文件', found: '别的用户也能读', cure }
      : { level: 'ok', what: '数据文件', found: resolve(file) },
  ];
}

function room(folder: string): Check {
  const { bavail, bsize } = statfsSync(folder);
  const left = Math.round((bavail * bsize) / MEGA);
  const found = left >= 10 * LITTLE_ROOM ? `还有 ${Math.round(left / 1024)} GB` : `还有 ${left} MB`;
  if (left >= LITTLE_ROOM) return { level: 'ok', what: '磁盘', found };
  return { level: left < NO_ROOM ? 'bad' : 'warn', what: '磁盘', found, cure: '腾出 1 GB 以上；满了就收不下消息。' };
}

/** The folder, or the nearest above it that there is: in it the others will be made. */
const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));

function whyNotWritten(folder: string): string | undefined {
  const probe = join(folder, `.doctor-${process.pid}`);
  try {
    writeFileSync(probe, 'x', { mode: 0o600 });
    return undefined;
  } catch (error) {
    return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
  } finally {
    // On a full disk the name of it was written, and nothing more.
    rmSync(probe, { force: true });
  }
}
