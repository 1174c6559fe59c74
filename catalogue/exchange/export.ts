import { writeFileSync } from 'node:fs';
import { problemLine } from '../problems.ts';
import { readCatalogue } from '../read.ts';
import { toRows } from './to-rows.ts';
import { writeList } from './write-xlsx.ts';

/** `npm run catalogue:export [-- FILE]`: writes the list as it stands to a workbook. */
const { files, problems } = readCatalogue();
if (problems.length > 0) {
  for (const problem of problems) console.error(problemLine(problem));
  console.error('清单文件有误，先改好再导出。');
  process.exit(1);
}
const target = process.argv[2] ?? `事务清单-${files.edition.value.date}.xlsx`;
writeFileSync(target, await writeList(toRows(files)));
console.log(`已导出 ${files.matters.length} 个事项到 ${target}`);
