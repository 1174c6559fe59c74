import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planImport } from '../../catalogue/exchange/plan.ts';
import { writeAll } from '../../catalogue/exchange/write-all.ts';
import { CATALOGUE_DIR, readCatalogue } from '../../catalogue/read.ts';
import { someOf } from '../harness/thorough.ts';
import type { Manner } from '../workbook/foreign.ts';
import { cellOf, exported, sheetOf, workbook } from './changed-workbook.ts';
import { complaintsOf, filesIn, plans, TODAY } from './importing.ts';

const FUMES = 'matters/urban-management/CG04-restaurant-fumes.yaml';

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

test('a workbook brought back as it was changes no byte, through whichever spreadsheet program', async () => {
  const before = filesIn(CATALOGUE_DIR);
  const manners: Partial<Manner>[] = someOf<Partial<Manner>>([
    { places: 'none', prefix: 'x:', relation: 'd3p1', targets: 'absolute', wide: true },
    { strings: 'runs', stringsPart: 'xl/SharedStrings.xml', phonetic: true, blanks: true },
  ]);
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

test('a wrong amount is a reminder beside its cell, to be settled when the citations are looked up again', async () => {
  const file = workbook((book) => {
    const cell = cellOf(book, '罚则', 'CG04', '后果');
    cell.value = String(cell.value).replace('五千元以上', '六千元以上');
  });
  const plan = await plans(file);
  expect('reminders' in plan && plan.reminders.join()).toMatch(/表「罚则」 第 \d+ 行 「后果」列：.*6000元至50000元/);
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
