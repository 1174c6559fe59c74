import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inForceOn } from '../../catalogue/edit/layered.ts';
import { writeAll } from '../../catalogue/exchange/write-all.ts';
import { planPull } from '../../catalogue/pull/plan-pull.ts';
import { CATALOGUE_DIR } from '../../catalogue/read.ts';
import { shanghaiDate } from '../../catalogue/today.ts';
import { openSqliteFile } from '../store/file/sqlite-file.ts';
import { openStore } from '../store/store.ts';
import { oneDatabase, STREET_OPTION } from './databases.ts';

/**
 * `npm run catalogue:pull [-- FILE]`: writes the published editions in force back into the files of the list, so that git
 * holds them; of many streets one is named: `--street NAME`. All or nothing; may run beside the host.
 */
try {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: STREET_OPTION });
  const file = positionals[0] ?? oneDatabase(values.street).file;
  if (!existsSync(file)) throw new Error(`没有数据库文件 ${file}`);
  const today = shanghaiDate(Date.now());
  const database = openSqliteFile(file);
  const editions = inForceOn(await openStore(database, () => '').editions(), today);
  database.close();
  const plan = planPull(CATALOGUE_DIR, editions, today);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if ('complaints' in plan) {
    for (const complaint of plan.complaints) process.stderr.write(`${complaint}\n`);
    throw new Error(`${plan.complaints.length} 处过不了检查，清单文件一个字也没有动`);
  }
  writeAll(CATALOGUE_DIR, plan.texts);
  for (const one of plan.gone) rmSync(join(CATALOGUE_DIR, one));
  for (const one of plan.texts.keys()) say(`已写 ${one}`);
  for (const one of plan.gone) say(`已删 ${one}`);
  for (const { name, part, gone, come } of plan.overruled)
    say(`提醒 ${name}「${part}」文件原来另写了「${gone.join('；')}」，已按发布的改成「${come.join('；')}」`);
  for (const reminder of plan.reminders) say(`提醒 ${reminder}`);
  if (plan.reminders.length > 0) say('法条引用有改动，请运行 npm run citations 重新核对。');
  say(
    plan.texts.size + plan.gone.length === 0
      ? '文件里已经都有，没有改动。'
      : '用 git diff 看一遍，运行 npm run learn，再一起提交。',
  );
} catch (error) {
  process.stderr.write(`没有拉回来：${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
