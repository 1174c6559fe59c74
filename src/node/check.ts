import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkDatabase } from '../store/file/check-database.ts';
import { recountSums } from '../store/file/check-sums.ts';
import { ownAs } from '../store/file/mark.ts';
import { openSqliteFile } from '../store/file/sqlite-file.ts';
import { type DatabaseFile, databasesNamed, STREET_OPTION } from './databases.ts';

/** What is done to the file before it is checked. */
type First = { recount: boolean; own: boolean };

/**
 * `npm run db:check [-- FILE]`: ends with 1 when something is not as it must be, in any street's file or, with `--street`, in
 * one's. May run beside the host. `--recount` first counts the sums of the figures anew from the records, and proves them
 * equal; while it counts nobody writes. `--own` first makes the records those of the app in the settings, where the office has
 * another than it had.
 */
async function check({ file, app }: Omit<DatabaseFile, 'street'>, { recount, own }: First): Promise<boolean> {
  try {
    if (!existsSync(file)) throw new Error('没有这个文件');
    const database = openSqliteFile(file);
    if (own) {
      if (app === undefined) throw new Error('配置里没有 FEISHU_APP_ID，不知道归哪个应用');
      ownAs(database.raw, app);
      process.stdout.write(`${file}：里面的记录从此归 ${app}。\n`);
    }
    if (recount) process.stdout.write(`${file}：统计的合计重新数了一遍，改了 ${await recountSums(database)} 个数。\n`);
    const findings = await checkDatabase(database);
    const { results } = await database.prepare('SELECT count(*) AS n FROM cases').all();
    database.close();
    for (const { where, why } of findings) process.stdout.write(`${where}：${why}\n`);
    process.stdout.write(
      `${file}：${results[0]?.n ?? 0} 件事件，${findings.length === 0 ? '没有发现问题' : `${findings.length} 处问题`}。\n`,
    );
    return findings.length === 0;
  } catch (error) {
    process.stderr.write(`${file} 没有检查成：${error instanceof Error ? error.message : error}\n`);
    return false;
  }
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      ...STREET_OPTION,
      recount: { type: 'boolean', default: false },
      own: { type: 'boolean', default: false },
    },
  });
  const [given] = positionals;
  if (values.own && given) throw new Error('--own 只用在配置里写着的数据文件上，不写文件名');
  const files = given ? [{ file: given, app: undefined }] : databasesNamed(values.street);
  if (values.own && files.length > 1) throw new Error('这里有许多街道，写明是哪一个：--street 代号');
  for (const file of files) if (!(await check(file, values))) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`没有检查成：${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
