import { expect, test } from 'vitest';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { applyEdits } from '../../catalogue/edit/apply.ts';
import { MATTER_SHEETS, SHEETS } from '../../catalogue/exchange/columns.ts';
import { readList } from '../../catalogue/exchange/read-xlsx.ts';
import { matterRows } from '../../catalogue/exchange/to-rows.ts';
import { writeList } from '../../catalogue/exchange/write-xlsx.ts';
import { catalogue } from '../../catalogue/index.ts';
import { pointBack } from '../../src/list/proposals/point-back.ts';
import { readFilledIn } from '../../src/list/workbook/read.ts';
import { newMatterWorkbook, nextId, workbookOf } from '../../src/list/workbook/write.ts';

const all = catalogue.matters.map(({ id }) => id);
const kept = async (hash: string) => catalogue.matters.find((one) => one.hash === hash);

/** The workbook of CG04 with some cells written over. */
async function changed(cells: Record<string, string>, versions = [['CG04', catalogue.matter('CG04')?.hash ?? '']]) {
  const matters = catalogue.matters.filter(({ id }) => id === 'CG04');
  const rows = matterRows(matters, catalogue);
  const columns = SHEETS.matters.columns.map(({ header }) => header);
  const row = rows.matters[0]?.map((cell, i) => cells[columns[i] ?? ''] ?? cell) ?? [];
  return writeList({ ...rows, matters: [row], versions }, MATTER_SHEETS);
}

test('the whole list goes out and comes back as it was: nothing to change', async () => {
  const { name, bytes } = await workbookOf(all, catalogue);
  expect(name).toBe('事务清单-全部-第1版.xlsx');
  expect(await readFilledIn(bytes, catalogue, kept)).toEqual({ edits: [] });
});

test('what was written over comes back as edits that apply, and nothing else', async () => {
  const bytes = await changed({ '办结或首次答复时限（工作日）': '8', 名称: '餐饮油烟很大' });
  const { edits = [] } = await readFilledIn(bytes, catalogue, kept);
  expect(edits.map((one) => one.do === 'set' && one.field)).toEqual(['name', 'limits']);
  const after = applyEdits(catalogue, edits);
  expect('list' in after && after.list.matters.find(({ id }) => id === 'CG04')?.limits.resolveDays).toBe(8);
});

test('to what a workbook takes out of use no boundary points any more', async () => {
  const { edits = [] } = await readFilledIn(await changed({ 状态: '停用', 停用原因: '收回区里' }), catalogue, kept);
  const neighbours = catalogue.matters.filter(({ boundary }) => boundary.some(({ to }) => to === 'CG04'));
  expect(neighbours.length).toBeGreaterThan(0);
  const pointed = edits.flatMap((one) => (one.do === 'set' && one.field === 'boundary' ? [one.matter] : []));
  expect(pointed).toEqual(neighbours.map(({ id }) => id));
  expect(
    JSON.stringify(
      edits.filter((one) => one.do === 'set' && one.field === 'boundary').map((one) => one.do === 'set' && one.is),
    ),
  ).not.toContain('"CG04"');
});

test('a workbook of an older version is refused with the lines that moved; one of no version, and a wrong cell, too', async () => {
  const bytes = await changed({ 名称: '餐饮油烟很大' });
  const said = { do: 'say' as const, matter: 'CG04', saying: '锅气钻进被窝', at: null };
  const later = applyEdits(catalogue, [said]);
  if (!('list' in later)) throw new Error('the edit does not fit');
  expect(await readFilledIn(bytes, openCatalogue(later.list), kept)).toEqual({
    problems: ['CG04 餐饮油烟扰民的「群众说法」：（没有） → 锅气钻进被窝'],
  });
  expect((await readFilledIn(bytes, openCatalogue(later.list), async () => undefined)).problems).toEqual([
    'CG04 餐饮油烟扰民：不认识表里的版本，请重新下载',
  ]);
  const { problems } = await readFilledIn(await changed({}, []), catalogue, kept);
  expect(problems).toEqual(['CG04 不在「版本（不要改）」表里：请重新下载这一项再改']);
  const wrong = await readFilledIn(await changed({ 主责部门: '没有这个部门' }), catalogue, kept);
  expect(wrong.problems?.[0]).toContain('表「事项」 第 2 行 「主责部门」列');
  const none = await readFilledIn(new TextEncoder().encode('no workbook'), catalogue, kept);
  expect(none.problems?.[0]).toContain('整个文件');
});

test('a matter that the list does not have takes the next number and comes back as a whole one', async () => {
  expect(nextId('城市管理', catalogue)).toBe(
    `CG${catalogue.matters.filter(({ id }) => id.startsWith('CG')).length + 1}`,
  );
  const { name, bytes } = await newMatterWorkbook('城市管理', ['算命先生缠着老人'], '2026-12-01', catalogue);
  const id = nextId('城市管理', catalogue);
  expect(name).toBe(`事务清单-新事项${id}-第1版.xlsx`);
  const { sheets } = await readList(bytes, MATTER_SHEETS);
  expect(sheets.sayings[0]?.cells.get('群众说法')).toBe('算命先生缠着老人');
  const unfilled = await readFilledIn(bytes, catalogue, kept);
  expect(unfilled.problems?.length).toBeGreaterThan(5);
  const like = catalogue.matters.find((one) => one.id === 'CG04');
  if (!like) throw new Error('CG04 is not in the list');
  const { hash: _, ...content } = like;
  const fresh = { ...content, id, name: '算命看手相' };
  const filled = { ...matterRows([fresh], catalogue), versions: [[id, '新']] };
  expect(await readFilledIn(await writeList(filled, MATTER_SHEETS), catalogue, kept)).toEqual({
    edits: [{ do: 'new', matter: fresh }, ...pointBack(fresh, catalogue)],
  });
  const taken = { ...matterRows([like], catalogue), versions: [['CG04', '新']] };
  expect((await readFilledIn(await writeList(taken, MATTER_SHEETS), catalogue, kept)).problems?.[0]).toContain(
    '已经用过了',
  );
});
