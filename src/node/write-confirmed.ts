import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { HeardText } from '../../catalogue/heard/schema.ts';
import { confirmedBy } from '../questions/confirmed.ts';
import { openDatabase } from '../store/core/database.ts';
import { openSqliteFile } from '../store/file/sqlite-file.ts';
import { pressesUnderQuestions } from '../store/questions/presses-under-questions.ts';
import { oneDatabase, STREET_OPTION } from './databases.ts';

/**
 * `npm run confirmed -- FILE.jsonl`: the office's own questions that a press confirmed, one a line, for
 * `npm run eval -- FILE.jsonl`; of many streets one is named: `--street NAME`. With `--heard` as heard texts instead, to be looked through,
 * laid into catalogue/heard/office.jsonl and learned: the prior counts them. May run beside the host.
 */
try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { ...STREET_OPTION, heard: { type: 'boolean' } },
  });
  const [target] = positionals;
  const { file } = oneDatabase(values.street);
  if (!target) throw new Error('请写上文件名：npm run confirmed -- 本街道.jsonl');
  if (!existsSync(file)) throw new Error(`没有数据库文件 ${file}`);
  const database = openSqliteFile(file);
  const confirmed = confirmedBy(await pressesUnderQuestions(openDatabase(database)));
  database.close();
  const lines = confirmed.flatMap(({ words, matter }) => {
    if (!values.heard) return [JSON.stringify({ ids: [matter], chat: words, origin: 'office' })];
    const heard = HeardText.safeParse({ text: words, ids: [matter] });
    return heard.success ? [JSON.stringify(heard.data)] : [];
  });
  writeFileSync(target, lines.map((line) => `${line}\n`).join(''));
  const next = values.heard
    ? '看一遍，去掉不该留的，放进 catalogue/heard/office.jsonl，再运行 npm run learn'
    : `量一量：npm run eval -- ${target}`;
  process.stdout.write(`${target}：${lines.length} 个点按确认过的问题。${next}\n`);
} catch (error) {
  process.stderr.write(`没有导出：${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
