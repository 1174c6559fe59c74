import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { confirmedBy } from '../questions/confirmed.ts';
import { openDatabase } from '../store/core/database.ts';
import { openSqliteFile } from '../store/file/sqlite-file.ts';
import { pressesUnderQuestions } from '../store/questions/presses-under-questions.ts';
import { oneDatabase, STREET_OPTION } from './databases.ts';

/**
 * `npm run confirmed -- FILE.jsonl`: the office's own questions that a press confirmed, one a line, for
 * `npm run eval -- FILE.jsonl`; of many streets one is named: `--street NAME`. May run beside the host.
 */
try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: STREET_OPTION });
  const [target] = positionals;
  const { file } = oneDatabase(values.street);
  if (!target) throw new Error('请写上文件名：npm run confirmed -- 本街道.jsonl');
  if (!existsSync(file)) throw new Error(`没有数据库文件 ${file}`);
  const database = openSqliteFile(file);
  const confirmed = confirmedBy(await pressesUnderQuestions(openDatabase(database)));
  database.close();
  const lines = confirmed.map(({ words, matter }) => JSON.stringify({ ids: [matter], chat: words, origin: 'office' }));
  writeFileSync(target, lines.map((line) => `${line}\n`).join(''));
  process.stdout.write(`${target}：${lines.length} 个点按确认过的问题。量一量：npm run eval -- ${target}\n`);
} catch (error) {
  process.stderr.write(`没有导出：${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
