import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backup } from '../store/file/backup-file.ts';
import { checkDatabase } from '../store/file/check-database.ts';
import { openSqliteFile } from '../store/file/sqlite-file.ts';
import { databasesNamed, STREET_OPTION } from './databases.ts';

/**
 * `npm run backup -- FILE`: a copy of DATABASE_FILE, also while the host runs. With a folder (`FOLDER/ --keep 30`), as every
 * night: under a name of the moment, opened as a host would and every case replayed, and of those made so the newest few stay.
 * Of many streets each has a folder of its own in it; one that fails holds up no other, and the command ends with 1.
 */
async function main(): Promise<boolean> {
  const options = { keep: { type: 'string' }, ...STREET_OPTION } as const;
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const [target] = positionals;
  const databases = databasesNamed(values.street);
  if (!target)
    throw new Error('请写上文件名：npm run backup -- 备份.db，或一个文件夹：npm run backup -- 备份/ --keep 30');
  const folder = /[/\\]$/.test(target);
  const keep = Number(values.keep ?? Number.POSITIVE_INFINITY);
  if (!(keep >= 1)) throw new Error('--keep 后面写留几份，至少 1');
  if (!folder && databases.length > 1)
    throw new Error('这里有许多街道，写一个文件夹：npm run backup -- 备份/，或写明一个：--street 代号');
  let whole = true;
  for (const { street, file } of databases) {
    const said = street === undefined ? '' : `${street}：`;
    try {
      const words = folder ? await intoFolder(file, join(target, street ?? ''), keep) : intoFile(file, target);
      process.stdout.write(`${said}${words}\n`);
    } catch (error) {
      whole = false;
      process.stderr.write(`${said}没有备份：${error instanceof Error ? error.message : error}\n`);
    }
  }
  return whole;
}

function intoFile(database: string, file: string): string {
  const { cases } = backup(database, file);
  return `已备份 ${database} 到 ${file}：${cases} 件事件，校验无误。`;
}

async function intoFolder(database: string, folder: string, keep: number): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, nameOf(new Date()));
  const made = intoFile(database, file);
  await prove(file);
  const older = readdirSync(folder)
    .filter((name) => MADE_SO.test(name))
    .toSorted()
    .slice(0, -keep);
  for (const name of older) rmSync(join(folder, name));
  return `${made}打开查过，每件事件和它的经过对得上。${older.length > 0 ? `删了 ${older.length} 份旧的。` : ''}`;
}

const MADE_SO = /^shuiguan-\d{8}T\d{9}Z\.db$/;
const nameOf = (at: Date) => `shuiguan-${at.toISOString().replaceAll(/[-:.]/g, '')}.db`;

/** Opens a copy as a host would. Throws, and the copy is gone, when anything in it is not as it must be. */
async function prove(file: string): Promise<void> {
  const copy = openSqliteFile(file, 'office');
  const findings = await checkDatabase(copy).finally(() => copy.close());
  if (findings.length === 0) return;
  rmSync(file);
  const [{ where, why } = { where: '', why: '' }] = findings;
  throw new Error(
    `备份查出 ${findings.length} 处问题，没有留下（${where}：${why}）。请运行 npm run db:check 看正在用的文件`,
  );
}

main().then(
  (whole) => {
    if (!whole) process.exitCode = 1;
  },
  (error) => {
    process.stderr.write(`没有备份：${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
