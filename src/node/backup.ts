import { backup } from '../store/file/backup-file.ts';
import { namedDatabase } from './environment.ts';

/** `npm run backup -- FILE`: a copy of DATABASE_FILE, also while the host runs. */
const [target] = process.argv.slice(2);
try {
  const database = namedDatabase();
  if (!target) throw new Error('请写上文件名：npm run backup -- 备份.db');
  const { cases } = backup(database, target);
  process.stdout.write(`已备份 ${database} 到 ${target}：${cases} 件事件，校验无误。\n`);
} catch (error) {
  process.stderr.write(`没有备份：${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
