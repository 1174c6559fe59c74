import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backup } from '../store/file/backup-file.ts';
import { checkDatabase } from '../store/file/check-database.ts';
import { openSqliteFile } from '../store/file/sqlite-file.ts';
import { namedDatabase } from './environment.ts';

/**
 * `npm run backup -- FILE`: a copy of DATABASE_FILE, also while the host runs. With a folder (`FOLDER/ --keep 30`), as every
 * night: under a name of the moment, opened as a host would and every case replayed, and of those made so the newest few stay.
 */
async function main(): Promise<string> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } });
  const [target] = positionals;
  const database = namedDatabase();
  if (!target)
    throw new Error('请写上文件名：npm run backup -- 备份.db，或一个文件夹：npm run backup -- 备份/ --keep 30');
  const folder = /[/\\]$/.test(target);
  const keep = Number(values.keep ?? Number.POSITIVE_INFINITY);
  if (!(keep >= 1)) throw new Error('--keep 后面写留几份，至少 1');
  const file = folder ? join(target, nameOf(new Date())) : target;
  const { cases } = backup(database, file);
  const made = `已备份 ${database} 到 ${file}：${cases} 件事件，校验无误。`;
  if (!folder) return made;
  await prove(file);
  const older = readdirSync(target)
    .filter((name) => MADE_SO.test(name))
    .toSorted()
    .slice(0, -keep);
  for (const name of older) rmSync(join(target, name));
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
  (words) => process.stdout.write(`${words}\n`),
  (error) => {
    process.stderr.write(`没有备份：${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
