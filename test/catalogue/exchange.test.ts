import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cellProblemLine } from '../../catalogue/exchange/cell-problem.ts';
import { type Plan, planImport } from '../../catalogue/exchange/plan.ts';
import { readList } from '../../catalogue/exchange/read-xlsx.ts';
import { writeAll } from '../../catalogue/exchange/write-all.ts';
import { CATALOGUE_DIR, readCatalogue } from '../../catalogue/read.ts';
import { zipOf } from '../abuse/zip.ts';
import type { Manner, Page } from '../workbook/foreign.ts';
import { cellOf, exported, sheetOf, workbook } from './changed-workbook.ts';
import { unread, whole } from './whole-list.ts';

const TODAY = '2026-11-23';

const FUMES = 'matters/urban-management/CG04-restaurant-fumes.yaml';

/** Heard texts are in no sheet, and comparing them all takes longer than all that an import looks at. */
const list = { files: { ...whole, heard: [], topics: { ...whole.topics, value: {} } }, problems: unread };

/** What an import into the list as it stands would do. */
const plans = (file: Uint8Array) => planImport(CATALOGUE_DIR, file, TODAY, () => list);

let made: string[] = [];
afterEach(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
  made = [];
});

/** A folder that holds a copy of the list, without heard texts. */
function copied(): string {
  const dir = mkdtempSync(join(tmpdir(), 'catalogue-'));
  made.push(dir);
  cpSync(CATALOGUE_DIR, dir, {
    recursive: true,
    filter: (path) => !/\.(ts|jsonl|bin)$|editor-schema|[/\\](build|exchange|law|check)$/.test(path),
  });
  writeFileSync(join(dir, 'heard', 'topics.yaml'), '{}\n');
  return dir;
}

const filesIn = (dir: string) =>
  new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|tsv|json|new)$/.test(name))
      .map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  );

const complaintsOf = (plan: Plan) => {
  if (!('complaints' in plan)) throw new Error('the import was accepted');
  return plan.complaints.join('\n');
};
const complaints = async (change: (book: Page[]) => void) => complaintsOf(await plans(workbook(change)));

test('a workbook brought back as it was changes no byte, through whichever spreadsheet program', async () => {
  const before = filesIn(CATALOGUE_DIR);
  const manners: Partial<Manner>[] = [
    { places: 'none', prefix: 'x:', relation: 'd3p1', targets: 'absolute', wide: true },
    { strings: 'runs', stringsPart: 'xl/SharedStrings.xml', phonetic: true, blanks: true },
  ];
  const nothing = { texts: new Map(), reminders: [] };
  expect(await planImport(CATALOGUE_DIR, exported, TODAY)).toEqual(nothing);
  for (const manner of manners) expect(await plans(workbook(() => undefined, manner))).toEqual(nothing);
  expect(filesIn(CATALOGUE_DIR)).toEqual(before);
});

test('what a keeper changes in one cell changes on one line of one file', async () => {
  const file = workbook((book) => {
    cellOf(book, '事项', 'CG04', '对居民怎么说').value = '油烟的事归综合行政执法队管，今天就报上去。';
    cellOf(book, '事项', 'CG04', '办结或首次答复时限（工作日）').value = 7;
  });
  const plan = await plans(file);
  if (!('texts' in plan)) throw new Error(plan.complaints.join('\n'));
  expect([...plan.texts.keys()]).toEqual([FUMES]);
  const [old, now] = [readFileSync(join(CATALOGUE_DIR, FUMES), 'utf8'), plan.texts.get(FUMES) ?? ''].map((text) =>
    text.split('\n'),
  );
  const changed = (now ?? []).filter((line, i) => line !== old?.[i]);
  expect(now).toHaveLength(old?.length ?? 0);
  expect(changed).toEqual([
    expect.stringMatching(/^(limits: \{| {2}).*resolveDays: 7\b/),
    '  resident: 油烟的事归综合行政执法队管，今天就报上去。',
  ]);
});

test('rows added to the other sheets become lines, and what they name is checked', async () => {
  const file = workbook((book) => {
    sheetOf(book, '社区').rows.push([
      'ceshi',
      '测试社区',
      '测试社区联络站',
      '文新三片区',
      '否',
      '待街道确认',
      '甲小区 | 一网格',
    ]);
    sheetOf(book, '群众说法').rows.push(['CG04 餐饮油烟扰民', '=1+1 像公式的说法']);
  });
  const plan = await plans(file);
  if (!('texts' in plan)) throw new Error(plan.complaints.join('\n'));
  expect(plan.texts.get('communities.yaml')).toContain(
    '- {id: ceshi, name: 测试社区, station: 测试社区联络站, area: 文新三片区, confirmed: false, source: 待街道确认, estates: [{name: 甲小区, grid: 一网格}]}',
  );
  expect(plan.texts.get(FUMES)).toContain('=1+1 像公式的说法\n');
});

test('every bad cell is reported by sheet, row and column, and nothing is written', async () => {
  const before = filesIn(CATALOGUE_DIR);
  const said = await complaints((book) => {
    cellOf(book, '事项', 'CG04', '主责部门').value = '城管局';
    cellOf(book, '事项', 'CG05', '一律紧急').value = '对';
    cellOf(book, '事项', 'CG05', '签收时限（小时）').value = '两';
    cellOf(book, '事项', 'CG06', '配合单位').value = '社区 | 劝导 | 多出来的';
    cellOf(book, '事项', 'CG07', '名称').value = { formula: '1+1', result: '2' };
    cellOf(book, '部门', 'police', '类型').value = '警察';
    cellOf(book, '职责边界', 'CG04', '归谁').value = '没有的部门';
  });
  expect(said.split('\n')).toHaveLength(7);
  expect(said).toMatch(/表「事项」 第 \d+ 行 「主责部门」列：没有这个部门：城管局/);
  expect(said).toMatch(/「一律紧急」列：只能填「是」或「否」，现在是「对」/);
  expect(said).toMatch(/「签收时限（小时）」列：要填数字，现在是「两」/);
  expect(said).toMatch(/「配合单位」列：第 1 行：最多 2 段/);
  expect(said).toMatch(/表「事项」 第 \d+ 行 「名称」列：是公式/);
  expect(filesIn(CATALOGUE_DIR)).toEqual(before);
});

test('schema and cross checks are said in cells too', async () => {
  const schema = await complaints((book) => {
    cellOf(book, '事项', 'CG04', '办理时间').value = '白天';
    cellOf(book, '部门', 'police', '类型').value = '警察';
    cellOf(book, '职责边界', 'CG04', '看着像').value = '看'.repeat(61);
  });
  expect(schema).toMatch(/表「事项」 第 \d+ 行 「办理时间」列：只能填：工作时间、全天候/);
  expect(schema).toMatch(/表「部门」 第 \d+ 行 「类型」列：只能填/);
  expect(schema).toMatch(/表「职责边界」 第 \d+ 行 「看着像」列：太长：最多 60 个字/);
  const cross = await complaints((book) => {
    cellOf(book, '事项', 'CG04', '名称').value = '油烟';
    cellOf(book, '职责边界', 'CG04', '归谁').value = 'MT10';
  });
  expect(cross).toMatch(/表「事项」 第 \d+ 行 「名称」列：与总表 matters.tsv 不一致/);
  expect(cross).toMatch(/表「职责边界」 第 \d+ 行 「归谁」列：MT10「婚姻家庭与赡养继承」的职责边界没有指回 CG04/);
});

test('a wrong amount is a reminder beside its cell, to be settled when the citations are looked up again', async () => {
  const file = workbook((book) => {
    const cell = cellOf(book, '罚则', 'CG04', '后果');
    cell.value = String(cell.value).replace('五千元以上', '六千元以上');
  });
  const plan = await plans(file);
  expect('reminders' in plan && plan.reminders.join()).toMatch(/表「罚则」 第 \d+ 行 「后果」列：.*6000元~50000元/);
});

test('sheets and columns that are missing, strange or doubled are named', async () => {
  const said = await complaints((book) => {
    book.splice(book.indexOf(sheetOf(book, '部门')), 1);
    book.push({ name: '草稿', rows: [] }, { name: 'WpsReserved_CellImgList', rows: [], hidden: true });
    sheetOf(book, '社区').rows[0]?.splice(1, 1, '社区名');
    sheetOf(book, '易混事项').rows[0]?.splice(3, 1, '编号');
  });
  expect(said).toContain('表「部门」：缺少这张表');
  expect(said).toContain('表「草稿」：没有这张表');
  expect(said).toContain('表「社区」 第 1 行 「社区名」列：没有这一列');
  expect(said).toContain('表「社区」 第 1 行 「名称」列：缺少这一列');
  expect(said).toContain('表「易混事项」 第 1 行 「编号」列：表头重复');
  expect(said).not.toContain('WpsReserved');
});

test('a matter’s row cannot be taken out, put in or doubled', async () => {
  const said = await complaints((book) => {
    const { rows } = sheetOf(book, '事项');
    const at = rows.findIndex(([id]) => id === 'CG04');
    rows.push(rows[at + 1] ?? []);
    rows.splice(at, 1);
  });
  expect(said).toContain('少了 CG04 这一行');
  expect(said).toContain('CG05 有两行');
  expect(said).toMatch(/表「群众说法」 第 \d+ 行 「事项」列：「事项」表里没有 CG04/);
});

test('a workbook from before somebody else’s change undoes nothing', async () => {
  const dir = copied();
  const text = readFileSync(join(dir, FUMES), 'utf8');
  writeFileSync(join(dir, FUMES), text.replace('origin: 首版清单', 'origin: 首版清单，后来又改'));
  const read = readCatalogue(dir);
  const onto = (file: Uint8Array) => planImport(dir, file, TODAY, () => read);
  expect(await onto(exported)).toEqual({ texts: new Map(), reminders: [] });
  const another = workbook((book) => {
    cellOf(book, '事项', 'CG04', '准入来源').value = '另一种改法';
  });
  expect(complaintsOf(await onto(another))).toContain(`导出以后 ${FUMES} 又有人改过，请重新导出`);
});

test('what is no workbook, or grows when unpacked, is refused in words', async () => {
  const refused = async (file: Buffer) => (await readList(file)).problems.map(cellProblemLine).join();
  const bookOf = (content: string | Buffer) => zipOf([{ name: 'xl/workbook.xml', content }]);
  expect(await refused(zipOf([{ name: 'a', content: 'fine' }]))).toMatch(/^表「整个文件」：打不开：这不是 .xlsx 文件/);
  expect(await refused(Buffer.from('not a zip'))).toContain('不是 .xlsx 文件');
  expect(await refused(bookOf(Buffer.alloc(60 * 1024 * 1024)))).toContain('解开后超过 50 MB');
  expect(await refused(bookOf('<!DOCTYPE a [<!ENTITY b "c">]>'))).toContain('内容不完整');
  expect(await refused(Buffer.alloc(11 * 1024 * 1024))).toContain('文件超过 10 MB');
  expect(await refused(Buffer.from(exported.subarray(exported.length - 4000)))).toContain('已损坏');
});

test('full-width and unseen signs in headers, names and numbers are read as what they mean', async () => {
  const file = workbook((book) => {
    const { rows } = sheetOf(book, '事项');
    const [header = []] = rows;
    header.splice(header.indexOf('签收时限（小时）'), 1, '签收时限(小时)\u200b');
    cellOf(book, '事项', 'CG04', '办结或首次答复时限（工作日）').value = '７\u202c';
    cellOf(book, '事项', 'CG04', '主责部门').value = '综合行政 执法队\ufeff';
    cellOf(book, '事项', 'CG04', '一律紧急').value = '否\u2060';
  });
  const plan = await plans(file);
  if (!('texts' in plan)) throw new Error(plan.complaints.join('\n'));
  expect([...plan.texts.keys()]).toEqual([FUMES]);
  const [before, after] = [readFileSync(join(CATALOGUE_DIR, FUMES), 'utf8'), plan.texts.get(FUMES) ?? ''].map((text) =>
    parse(text),
  );
  expect(after).toEqual({ ...before, limits: { ...before.limits, resolveDays: 7 } });
});

test('cells that cannot be read, merged ones too, are named by sheet, row and column', async () => {
  const said = await complaints((book) => {
    cellOf(book, '事项', 'CG04', '范围').value = { error: '#NAME?' };
    const at = sheetOf(book, '群众说法').rows.length;
    sheetOf(book, '群众说法').merged = [`B${at - 1}:B${at}`];
  });
  expect(said).toMatch(/表「事项」 第 \d+ 行 「范围」列：是错误值 #NAME\?/);
  expect(said).toMatch(/表「群众说法」 第 \d+ 行 「群众说法」列：单元格不能合并/);
});

test('all files are written or none', () => {
  const dir = copied();
  const before = filesIn(dir);
  mkdirSync(join(dir, 'boundaries.yaml.dir'));
  const texts = new Map([
    ['departments.yaml', 'new'],
    ['boundaries.yaml.dir', 'a folder stands here'],
  ]);
  expect(() => writeAll(dir, texts)).toThrow();
  expect(filesIn(dir)).toEqual(before);
});
