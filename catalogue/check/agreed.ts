import type { Agreed } from '../agreed.ts';
import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import type { Matter } from '../schema.ts';

/** Every matter of matters.tsv is written, no other is, and name, category, scope, lead and support are as agreed. */
export function checkAgreed({ matters, agreed, departments }: CatalogueFiles): Problem[] {
  const nameOf = new Map(departments.value.map((one) => [one.id, one.name]));
  const written = new Set(matters.map(({ value }) => value.id));
  const rows = new Map(agreed.map((row) => [row.id, row]));
  const missing = agreed
    .filter((row) => !written.has(row.id))
    .map((row): Problem => {
      const why = `总表里有 ${row.id}「${row.name}」，却没有它的文件；停用的事项也要留着文件`;
      return { level: 'error', file: 'matters.tsv', path: [row.id], why };
    });
  return [
    ...missing,
    ...matters.flatMap((source) => {
      const row = rows.get(source.value.id);
      return row
        ? differences(source, row, nameOf)
        : [complain(source, ['id'], '总表 matters.tsv 里没有这个编号，先在总表加一行')];
    }),
  ];
}

function differences(source: Sourced<Matter>, row: Agreed, nameOf: Map<string, string>): Problem[] {
  const matter = source.value;
  const differs = (path: Path, ours: string, theirs: string) =>
    ours === theirs
      ? []
      : [complain(source, path, `与总表 matters.tsv 不一致：总表是「${theirs}」，这里是「${ours}」`)];
  const names = matter.support.map(({ department }) => nameOf.get(department) ?? department);
  return [
    ...differs(['name'], matter.name, row.name),
    ...differs(['category'], matter.category, row.category),
    ...differs(['scope'], matter.scope, row.scope),
    ...differs(['lead', 'department'], nameOf.get(matter.lead.department) ?? matter.lead.department, row.lead),
    ...differs(['support'], names.join('；'), row.support.join('；')),
  ];
}
