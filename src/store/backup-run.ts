import { parseArgs } from 'node:util';
import { backup, restore } from './backup.ts';

/** `npm run backup -- FILE`, `npm run restore -- FILE`: the database is DATABASE_FILE, as for the host. */
const { positionals } = parseArgs({ allowPositionals: true });
const [what, file] = positionals;
const database = process.env.DATABASE_FILE ?? 'data/shuiguan.db';
try {
  if (!file) throw new Error(`请写上文件名：npm run ${what} -- 备份.db`);
  if (what === 'backup') {
    const { cases } = backup(database, file);
    process.stdout.write(`已备份 ${database} 到 ${file}：${cases} 件事件，校验无误。\n`);
  } else {
    const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const { cases, aside } = await restore(file, database, stamp);
    process.stdout.write(
      `已从 ${file} 恢复到 ${database}：${cases} 件事件。${aside ? `原来的文件留在 ${aside}。` : ''}\n`,
    );
  }
} catch (error) {
  process.stderr.write(
    `${what === 'restore' ? '没有恢复' : '没有备份'}：${error instanceof Error ? error.message : error}\n`,
  );
  process.exitCode = 1;
}
