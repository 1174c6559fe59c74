import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';

/** The answer in one breath says who leads, by the name on the department's door. */
export function checkSummary({ matters, departments }: CatalogueFiles): Problem[] {
  const nameOf = new Map(departments.value.map((one) => [one.id, one.name]));
  return matters.flatMap((source) => {
    const name = nameOf.get(source.value.lead.department);
    if (!name || source.value.summary.includes(name)) return [];
    return [complain(source, ['summary'], `一句话答案里要写出主责部门「${name}」`)];
  });
}
