import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { checkCitations } from '../check/citations.ts';
import { checkTogether } from '../check.ts';
import { Authority } from '../law-schema.ts';
import { type Problem, problemLine, type Sourced } from '../problems.ts';
import { type CatalogueFiles, readCatalogue } from '../read.ts';
import { parseYaml } from '../read-yaml.ts';
import { BoundaryGroup, Community, Department, Matter, Referral } from '../schema.ts';
import { type CellProblem, cellProblemLine } from './cell-problem.ts';
import { SHEETS } from './columns.ts';
import { editYaml } from './edit-yaml.ts';
import { fingerprint } from './fingerprint.ts';
import { type FromRows, fromRows } from './from-rows.ts';
import type { Placed } from './items.ts';
import { asJson, same } from './json.ts';
import { readList, type Sheets } from './read-xlsx.ts';

/** What an import would do: nothing, with every complaint; or the new texts of the files that change. */
export type ImportPlan = { complaints: string[] } | { texts: Map<string, string>; reminders: string[] };

/** Rows of 事项 stand for files: each matter has its row, and no row is new. */
function missingMatters(sheets: Sheets, files: CatalogueFiles): CellProblem[] {
  const sheet = SHEETS.matters.title;
  const ids = new Set(files.matters.map(({ value }) => value.id));
  const rows = new Set(sheets.matters.map(({ cells }) => cells.get('编号') ?? ''));
  const lost = [...ids].filter((id) => !rows.has(id));
  const fresh = [...rows].filter((id) => id !== '' && !ids.has(id));
  return [
    ...lost.map((id) => ({ sheet, why: `少了 ${id} 这一行：停用请改状态，不要删行` })),
    ...fresh.map((id) => ({ sheet, why: `没有 ${id} 这个事项：新增事项请先按 catalogue/README.md 建文件` })),
  ];
}

/** The texts of the files as the workbook wants them, with the place in the workbook of each file's fields. */
function rewrite(dir: string, found: FromRows, files: CatalogueFiles, exported: ReadonlyMap<string, string>) {
  const texts = new Map<string, string>();
  const placed = new Map<string, Placed<unknown>>();
  const stale: CellProblem[] = [];
  const one = (source: Sourced<unknown>, wanted: Placed<unknown> | undefined) => {
    if (!wanted) return;
    const [now, then] = [asJson(source.value), exported.get(source.file)];
    const next = asJson(wanted.value);
    placed.set(source.file, wanted);
    if (fingerprint(next) === then || same(now, next)) return;
    if (fingerprint(now) !== then) {
      stale.push(wanted.place([], `导出以后 ${source.file} 又有人改过，请重新导出，再改这一处`));
      return;
    }
    texts.set(source.file, editYaml(readFileSync(join(dir, source.file), 'utf8'), now, next));
  };
  one(files.departments, found.departments);
  one(files.authorities, found.authorities);
  one(files.communities, found.communities);
  one(files.boundaries, found.boundaries);
  one(files.referrals, found.referrals);
  for (const source of files.matters) one(source, found.matters.get(source.value.id));
  return { texts, placed, stale };
}

/** The list as it would be read with those texts in place. */
function afterwards(files: CatalogueFiles, texts: ReadonlyMap<string, string>, problems: Problem[]): CatalogueFiles {
  const read = <T>(source: Sourced<T>, schema: z.ZodType<T>): Sourced<T> => {
    const text = texts.get(source.file);
    return text === undefined ? source : (parseYaml(source.file, text, schema, problems) ?? source);
  };
  return {
    ...files,
    departments: read(files.departments, z.array(Department)),
    authorities: read(files.authorities, z.array(Authority)),
    communities: read(files.communities, z.array(Community)),
    boundaries: read(files.boundaries, z.array(BoundaryGroup)),
    referrals: read(files.referrals, z.array(Referral)),
    matters: files.matters.map((source) => read(source, Matter)),
  };
}

/**
 * Reads a workbook against the catalogue in `dir`, or against `read` where that has been read already. Citations not yet looked
 * up are reminders: the lock is rebuilt after.
 */
export async function planImport(
  dir: string,
  workbook: Uint8Array,
  today: string,
  read = () => readCatalogue(dir),
): Promise<ImportPlan> {
  const { sheets, problems: bad } = await readList(workbook);
  if (bad.some(({ row }) => row === undefined || row === 1)) return { complaints: bad.map(cellProblemLine) };
  const { files, problems: unread } = read();
  if (unread.length > 0) return { complaints: unread.map(problemLine) };
  const known = {
    departments: files.departments.value,
    authorities: files.authorities.value,
    matters: files.matters.map(({ value }) => value),
  };
  const found = fromRows(sheets, known, bad);
  bad.push(...missingMatters(sheets, files));
  if (bad.length > 0) return { complaints: bad.map(cellProblemLine) };

  const exported = new Map(
    sheets.versions.map(({ cells }) => [cells.get('文件') ?? '', cells.get('导出时的内容') ?? '']),
  );
  const { texts, placed, stale } = rewrite(dir, found, files, exported);
  if (stale.length > 0) return { complaints: stale.map(cellProblemLine) };
  const problems: Problem[] = [];
  const after = afterwards(files, texts, problems);
  problems.push(...checkTogether(after, today));
  const line = (problem: Problem) => {
    const place = placed.get(problem.file)?.place(problem.path, problem.why);
    return place ? cellProblemLine(place) : problemLine(problem);
  };
  const errors = problems.filter((problem) => problem.level === 'error');
  if (errors.length > 0) return { complaints: errors.map(line) };
  return { texts, reminders: checkCitations(after).map(line) };
}
