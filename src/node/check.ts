import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkDatabase } from '../store/file/check-database.ts';
import { recountSums } from '../store/file/check-sums.ts';
import { openSqliteFile } from '../store/file/sqlite-file.ts';
import { databasesNamed, STREET_OPTION } from './databases.ts';

/**
 * `npm run db:check [-- FILE]`: ends with 1 when something is not as it must be, in any street's file or, with `--street`, in
 * one's. May run beside the host. `--recount` first counts the sums of the figures anew from the records, and proves them
 * equal; while it counts nobody writes.
 */
async function check(file: string, recount: boolean): Promise<boolean> {
  try {
    if (!existsSync(file)) throw new Error('没有这个文件');
    const database = openSqliteFile(file);
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
    options: { ...STREET_OPTION, recount: { type: 'boolean', default: false } },
  });
  const [given] = positionals;
  const files = given ? [given] : databasesNamed(values.street).map(({ file }) => file);
  for (const file of files) if (!(await check(file, values.recount))) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`没有检查成：${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
