import { basename, dirname } from 'node:path';
import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { CATEGORIES } from '../schema.ts';

/** A matter stands in its category's folder, in a file that begins with its id, and no id is given twice. */
export function checkIdentity({ matters }: CatalogueFiles): Problem[] {
  const files = new Map<string, string>();
  return matters.flatMap((source) => {
    const { id, category } = source.value;
    const problems: Problem[] = [];
    const home = CATEGORIES.find((one) => one.name === category);
    if (!basename(source.file).startsWith(`${id}-`)) {
      problems.push(complain(source, ['id'], `编号要与文件名开头一致，文件名应为 ${id}-….yaml`));
    }
    if (dirname(source.file) !== `matters/${home?.folder}`) {
      problems.push(complain(source, ['category'], `「${category}」的事项应放在 matters/${home?.folder}/ 下`));
    }
    if (home && !id.startsWith(home.prefix)) {
      problems.push(complain(source, ['id'], `「${category}」的编号以 ${home.prefix} 开头`));
    }
    const other = files.get(id);
    if (other) problems.push(complain(source, ['id'], `编号已被 ${other} 用了，编号不能重复`));
    files.set(id, source.file);
    return problems;
  });
}
