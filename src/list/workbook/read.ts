import type { Catalogue, Published } from '../../../catalogue/catalogue.ts';
import type { Edit } from '../../../catalogue/edit/edit.ts';
import { matterDifference } from '../../../catalogue/edit/list-difference.ts';
import { cellProblemLine } from '../../../catalogue/exchange/cell-problem.ts';
import { MATTER_SHEETS } from '../../../catalogue/exchange/columns.ts';
import { mattersFromRows } from '../../../catalogue/exchange/from-rows.ts';
import { readList } from '../../../catalogue/exchange/read-xlsx.ts';
import type { Matter } from '../../../catalogue/schema.ts';
import { pointBack, pointElsewhere } from '../proposals/point-back.ts';
import { editsBetween } from './edits.ts';
import { NEW } from './write.ts';

/** What a workbook that came back changes; or a line each of what is wrong with it. */
export type FilledIn = { edits: Edit[]; problems?: undefined } | { problems: string[]; edits?: undefined };

/** A version of a matter by its hash, as it was kept. */
type Kept = (hash: string) => Promise<Published | undefined>;

/**
 * Reads a workbook of matters against the list in force: the edits it asks for, the neighbours of a new matter pointing back
 * to it, and none any more to one that goes out of use. Where a matter was changed after the workbook was written, nothing
 * is taken, and the lines that moved are named.
 */
export async function readFilledIn(bytes: Uint8Array, list: Catalogue, kept: Kept): Promise<FilledIn> {
  const { sheets, problems } = await readList(bytes, MATTER_SHEETS);
  if (problems.some(({ row }) => row === undefined || row === 1)) return { problems: problems.map(cellProblemLine) };
  const matters = mattersFromRows(sheets, list, problems);
  if (problems.length > 0) return { problems: problems.map(cellProblemLine) };
  const versions = new Map(
    sheets.versions.map(({ cells }) => [cells.get('文件') ?? '', cells.get('导出时的内容') ?? '']),
  );
  const edits: Edit[] = [];
  const moved: string[] = [];
  for (const { value } of matters.values()) {
    const found = list.matter(value.id);
    const version = versions.get(value.id);
    const stale = await staleLines(value, found, version, list, kept);
    moved.push(...stale);
    if (stale.length === 0)
      edits.push(...(found ? editsBetween(found, value) : [{ do: 'new' as const, matter: value }]));
  }
  if (moved.length > 0) return { problems: moved };
  const bounded = new Set(edits.flatMap((one) => (one.do === 'set' && one.field === 'boundary' ? [one.matter] : [])));
  const back = edits.flatMap((one): Edit[] => {
    if (one.do === 'new') return pointBack(one.matter, list, bounded);
    const ends = one.do === 'set' && one.field === 'status' && one.is === '停用';
    return ends ? pointElsewhere(one.matter, list, bounded) : [];
  });
  return { edits: [...edits, ...back] };
}

const shortly = (lines: readonly string[]): string => lines.join('；').slice(0, 120) || '（没有）';

/** What was changed since the workbook was written, a line a part; empty where nothing was. */
async function staleLines(
  { id, name }: Matter,
  found: Published | undefined,
  version: string | undefined,
  list: Catalogue,
  kept: Kept,
): Promise<string[]> {
  if (version === undefined) return [`${id} 不在「版本（不要改）」表里：请重新下载这一项再改`];
  if (!found) return version === NEW ? [] : [`${id} ${name}：已经不在清单里了`];
  if (version === NEW) return [`${id} 这个编号已经用过了：请重新下载新事项的表`];
  if (version === found.hash) return [];
  const was = await kept(version);
  if (!was) return [`${id} ${found.name}：不认识表里的版本，请重新下载`];
  const lines = matterDifference({ matter: was, list }, { matter: found, list });
  return lines.map(({ part, gone, come }) => `${id} ${found.name}的「${part}」：${shortly(gone)} → ${shortly(come)}`);
}
