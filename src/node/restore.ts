import { parseArgs } from 'node:util';
import { restore } from '../store/file/backup-file.ts';
import { oneDatabase, STREET_OPTION } from './databases.ts';

/**
 * `npm run restore -- FILE`: puts a backup in the place of DATABASE_FILE; the host must be stopped. Of many streets one is
 * named: `--street NAME`.
 */
try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: STREET_OPTION });
  const [source] = positionals;
  const { file: database, app } = oneDatabase(values.street);
  if (!source) throw new Error('请写上文件名：npm run restore -- 备份.db');
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const { cases, aside } = await restore(source, database, stamp, app);
  const kept = aside ? `原来的文件留在 ${aside}。` : '';
  process.stdout.write(`已从 ${source} 恢复到 ${database}：${cases} 件事件。${kept}\n`);
} catch (error) {
  process.stderr.write(`没有恢复：${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
