import { existsSync } from 'node:fs';
import { checkDatabase } from '../store/file/check-database.ts';
import { openSqliteFile } from '../store/file/sqlite-file.ts';
import { namedDatabase } from './environment.ts';

/** `npm run db:check [-- FILE]`: ends with 1 when something is not as it must be. May run beside the host. */
let file = process.argv[2] ?? '';
try {
  file ||= namedDatabase();
  if (!existsSync(file)) throw new Error('没有这个文件');
  const database = openSqliteFile(file);
  const findings = await checkDatabase(database);
  const { results } = await database.prepare('SELECT count(*) AS n FROM cases').all();
  database.close();
  for (const { where, why } of findings) process.stdout.write(`${where}：${why}\n`);
  process.stdout.write(
    `${file}：${results[0]?.n ?? 0} 件事件，${findings.length === 0 ? '没有发现问题' : `${findings.length} 处问题`}。\n`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${file} 没有检查成：${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
