import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { MATTER_SHEETS } from '../../../catalogue/exchange/columns.ts';
import { matterRows } from '../../../catalogue/exchange/to-rows.ts';
import { writeList } from '../../../catalogue/exchange/write-xlsx.ts';
import { CATEGORIES, type Matter } from '../../../catalogue/schema.ts';

/** Of a matter that the list does not have: nothing stood there when the workbook was written. */
export const NEW = '新';
/** What such a workbook is called, so that it is known when it comes back. */
export const FILE_PREFIX = '事务清单-';

const fileName = (of: string, { edition }: Catalogue): string => `${FILE_PREFIX}${of}-第${edition.number}版.xlsx`;

/** Some matters as a workbook, each with the hash of the version that it was written from. */
export async function workbookOf(
  ids: readonly string[],
  list: Catalogue,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const matters = ids.flatMap((id) => list.matter(id) ?? []);
  const versions = matters.map(({ id, hash }) => [id, hash]);
  const bytes = await writeList({ ...matterRows(matters, list), versions }, MATTER_SHEETS);
  return { name: fileName(ids.length === 1 ? (ids[0] ?? '') : '全部', list), bytes };
}

/** The number that the next matter of a category takes; none is used twice. */
export function nextId(category: Matter['category'], { matters }: Catalogue): string {
  const prefix = CATEGORIES.find(({ name }) => name === category)?.prefix ?? '';
  const taken = matters.flatMap(({ id }) => (id.startsWith(prefix) ? [Number(id.slice(prefix.length))] : []));
  return `${prefix}${String(Math.max(0, ...taken) + 1).padStart(2, '0')}`;
}

/** The workbook of a matter that the list does not have yet: its number, and what people say, to be filled in. */
export async function newMatterWorkbook(
  category: Matter['category'],
  sayings: readonly string[],
  today: string,
  list: Catalogue,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const id = nextId(category, list);
  const [row = []] = matterRows([], list, { id, category, status: '在用', effectiveFrom: today }).matters;
  const said = sayings.map((saying) => [id, saying]);
  const rows = { matters: [row], boundary: [], penalty: [], sayings: said, versions: [[id, NEW]] };
  return { name: fileName(`新事项${id}`, list), bytes: await writeList(rows, MATTER_SHEETS) };
}
