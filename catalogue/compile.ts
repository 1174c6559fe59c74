import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRead } from './check-read.ts';
import { problemLine } from './problems.ts';
import { publish, publishHeard, publishSpoken } from './publish.ts';
import { CATALOGUE_DIR, readCatalogue } from './read.ts';
import { shanghaiDate } from './today.ts';

const read = readCatalogue();
const { files } = read;
const problems = checkRead(read, shanghaiDate(Date.now()));
const errors = problems.filter((problem) => problem.level === 'error').length;

for (const problem of problems) console.error(problemLine(problem));
if (errors > 0) {
  console.error(`共 ${errors} 处要改，改好之前清单不会更新。`);
  if (read.problems.length > 0) console.error('有文件读不出来，和它有关的还没有核对：改好再运行一次。');
  process.exit(1);
}
mkdirSync(join(CATALOGUE_DIR, 'build'), { recursive: true });
const write = (name: string, value: unknown) =>
  writeFileSync(join(CATALOGUE_DIR, 'build', name), JSON.stringify(value));
const heard = publishHeard(files);
write('catalogue.json', publish(files));
write('heard.json', heard);
write('spoken.json', publishSpoken(files));
console.log(
  `清单已编译：${files.matters.length} 个事项，${files.departments.value.length} 个部门，${heard.length} 句听来的话。`,
);
