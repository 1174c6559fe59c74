import { parseAgreed } from '../agreed.ts';
import type { CompiledCatalogue } from '../catalogue.ts';
import type { Matter } from '../schema.ts';

/** The text of matters.tsv as a list wants it: rows that say the same stay as they are, new ones stand after their neighbour. */
export function agreedRows(text: string, { matters, departments }: CompiledCatalogue): string {
  const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
  const rowOf = ({ id, category, name, scope, lead, support }: Matter) =>
    [
      id,
      category,
      name,
      scope,
      nameOf.get(lead.department) ?? lead.department,
      support.map(({ department }) => nameOf.get(department) ?? department).join(';'),
    ].join('\t');
  const wanted = new Map(matters.map((matter) => [matter.id, rowOf(matter)]));
  const [header = '', ...rows] = text.split(/\r?\n/).filter((row) => row !== '');
  const known = parseAgreed(text).map(({ id }) => id);
  const kept = rows.flatMap((_, i) => {
    const row = wanted.get(known[i] ?? '');
    return row === undefined ? [] : [{ id: known[i] ?? '', row }];
  });
  for (const { id } of matters.filter((matter) => !known.includes(matter.id))) {
    const above = kept.findLastIndex((one) => one.id.slice(0, 2) === id.slice(0, 2) && one.id < id);
    kept.splice(above < 0 ? kept.length : above + 1, 0, { id, row: wanted.get(id) ?? '' });
  }
  return `${[header, ...kept.map(({ row }) => row)].join('\n')}\n`;
}
