import { existsSync, readFileSync } from 'node:fs';
import { CATALOGUE_DIR } from '../read.ts';
import { shanghaiDate } from '../today.ts';
import { planImport } from './plan.ts';
import { writeAll } from './write-all.ts';

/** `npm run catalogue:import -- FILE`: changes in the YAML files what the workbook changes, or nothing at all. */
const path = process.argv[2];
if (!path || !existsSync(path)) {
  console.error(path ? `没有这个文件：${path}` : '要写上表格文件：npm run catalogue:import -- 文件名.xlsx');
  process.exit(1);
}
const plan = await planImport(CATALOGUE_DIR, readFileSync(path), shanghaiDate(Date.now()));
if ('complaints' in plan) {
  for (const complaint of plan.complaints) console.error(complaint);
  console.error(`共 ${plan.complaints.length} 处要改，清单一个字也没有动。`);
  process.exit(1);
}
writeAll(CATALOGUE_DIR, plan.texts);
for (const file of plan.texts.keys()) console.log(`已改 ${file}`);
console.log(plan.texts.size === 0 ? '没有改动。' : `共改 ${plan.texts.size} 个文件。用 git diff 看一遍再提交。`);
if (plan.reminders.length > 0) {
  for (const reminder of plan.reminders) console.log(`提醒 ${reminder}`);
  console.log('法条引用有改动，请运行 npm run citations 重新核对。');
}
