import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { CompiledCatalogue } from './catalogue.ts';
import { CATALOGUE_DIR, type Problem, readYaml, type Sourced, yamlFiles } from './read.ts';
import { BoundaryGroup, CATEGORIES, Community, Department, Matter, Referral } from './schema.ts';

const at = (...parts: string[]) => join(CATALOGUE_DIR, ...parts);
const problems: Problem[] = [];

const list = <T>(name: string, schema: z.ZodType<T>): T[] =>
  existsSync(at(name)) ? (readYaml(at(name), z.array(schema), problems) ?? []) : [];

const Edition = z.strictObject({ name: z.string().min(2), date: z.iso.date() });
const edition = readYaml(at('edition.yaml'), Edition, problems);
const departments = list('departments.yaml', Department);
const boundaries = list('boundaries.yaml', BoundaryGroup);
const referrals = list('referrals.yaml', Referral);
const communities = list('communities.yaml', Community);
const matters: Sourced<Matter>[] = yamlFiles(at('matters')).flatMap((file) => {
  const value = readYaml(file, Matter, problems);
  return value ? [{ file: `matters/${file.split('matters/')[1]}`, value }] : [];
});

const departmentIds = new Set(departments.map((department) => department.id));
const matterIds = new Set(matters.map((matter) => matter.value.id));
const owners = new Map<string, string>();

for (const { file, value: matter } of matters) {
  const bad = (field: string, why: string) => problems.push({ file, field, why });
  const category = CATEGORIES.find((one) => one.name === matter.category);
  if (!basename(file).startsWith(`${matter.id}-`)) bad('id', '编号要与文件名开头一致');
  if (!file.startsWith(`matters/${category?.folder}/`)) bad('category', `应放在 matters/${category?.folder}/ 下`);
  const known = (id: string, field: string) => departmentIds.has(id) || bad(field, `没有这个部门：${id}`);
  known(matter.lead.department, 'lead.department');
  matter.lead.depends?.options.forEach((option, i) => known(option.department, `lead.depends.options.第${i + 1}项`));
  matter.support.forEach((part, i) => known(part.department, `support.第${i + 1}项`));
  matter.procedure.forEach((step, i) => step.with?.forEach((id) => known(id, `procedure.第${i + 1}项.with`)));
  matter.boundary.forEach((edge, i) => {
    if (edge.to === matter.id) bad(`boundary.第${i + 1}项.to`, '不能指向自己');
    else if (!/^[A-Z]/.test(edge.to)) known(edge.to, `boundary.第${i + 1}项.to`);
  });
  matter.sayings.forEach((saying, i) => {
    const owner = owners.get(saying);
    if (owner === matter.id) bad(`sayings.第${i + 1}项`, `说法重复：${saying}`);
    owners.set(saying, matter.id);
  });
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

if (problems.length > 0 || !edition) {
  for (const { file, field, why } of problems) console.error(`${file} · ${field}：${why}`);
  console.error(`共 ${problems.length} 处要改。`);
  process.exit(1);
}
const published = matters.map(({ value }) => ({ ...value, hash: hash(value) }));
const compiled: CompiledCatalogue = {
  edition: { ...edition, hash: hash(published) },
  matters: published,
  departments,
  boundaries,
  referrals,
  communities,
};
mkdirSync(at('build'), { recursive: true });
writeFileSync(at('build', 'catalogue.json'), JSON.stringify(compiled));
console.log(`清单已编译：${matterIds.size} 个事项，${departments.length} 个部门。`);
