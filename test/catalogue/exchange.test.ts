import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planImport } from '../../catalogue/exchange/plan.ts';
import { toRows } from '../../catalogue/exchange/to-rows.ts';
import { writeAll } from '../../catalogue/exchange/write-all.ts';
import { writeWorkbook } from '../../catalogue/exchange/write-xlsx.ts';
import { objectionTo } from '../../catalogue/exchange/zip-guard.ts';
import { CATALOGUE_DIR, readCatalogue } from '../../catalogue/read.ts';

const TODAY = '2026-11-23';
const FUMES = 'matters/urban-management/CG04-restaurant-fumes.yaml';
const exported = await writeWorkbook(toRows(readCatalogue().files));

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'catalogue-'));
  cpSync(CATALOGUE_DIR, dir, {
    recursive: true,
    filter: (path) => !/\.ts$|editor-schema|[/\\]build|[/\\]exchange|[/\\]law$|[/\\]check$/.test(path),
  });
});
afterEach(() => rmSync(dir, { recursive: true }));

const files = () =>
  new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(yaml|tsv|json|new)$/.test(name))
      .map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  );

/** The exported workbook after a keeper has changed it. */
async function workbook(change: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(exported).buffer);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function sheetOf(book: ExcelJS.Workbook, title: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

/** The cell of a row that begins with a text, under a header. */
function cellOf(book: ExcelJS.Workbook, title: string, row: string, header: string): ExcelJS.Cell {
  const sheet = sheetOf(book, title);
  const column = sheet.getRow(1).values;
  if (!Array.isArray(column)) throw new Error('no header');
  for (let number = 2; number <= sheet.rowCount; number++) {
    if (sheet.getRow(number).getCell(1).text.startsWith(row))
      return sheet.getRow(number).getCell(column.indexOf(header));
  }
  throw new Error(`no row ${row}`);
}

const complaints = async (change: (book: ExcelJS.Workbook) => void) => {
  const plan = await planImport(dir, await workbook(change), TODAY);
  if (!('complaints' in plan)) throw new Error('the import was accepted');
  return plan.complaints.join('\n');
};

test('a workbook brought back as it was changes no byte, even through a spreadsheet program', async () => {
  const before = files();
  for (const file of [exported, await workbook(() => undefined)]) {
    const plan = await planImport(dir, file, TODAY);
    expect(plan).toEqual({ texts: new Map(), reminders: [] });
  }
  expect(files()).toEqual(before);
});

test('what a keeper changes in one cell changes on one line of one file', async () => {
  const file = await workbook((book) => {
    cellOf(book, '事项', 'CG04', '对居民怎么说').value = '油烟的事归综合行政执法队管，今天就报上去。';
    cellOf(book, '事项', 'CG04', '办结或首次答复时限（工作日）').value = 7;
  });
  const plan = await planImport(dir, file, TODAY);
  if (!('texts' in plan)) throw new Error(plan.complaints.join('\n'));
  expect([...plan.texts.keys()]).toEqual([FUMES]);
  const [old, now] = [readFileSync(join(dir, FUMES), 'utf8'), plan.texts.get(FUMES) ?? ''].map((text) =>
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
  const file = await workbook((book) => {
    sheetOf(book, '社区').addRow([
      'ceshi',
      '测试社区',
      '测试社区联络站',
      '文新三片区',
      '否',
      '待街道确认',
      '甲小区 | 一网格',
    ]);
    sheetOf(book, '群众说法').addRow(['CG04 餐饮油烟扰民', '=1+1 像公式的说法']);
  });
  const plan = await planImport(dir, file, TODAY);
  if (!('texts' in plan)) throw new Error(plan.complaints.join('\n'));
  expect(plan.texts.get('communities.yaml')).toContain(
    '- {id: ceshi, name: 测试社区, station: 测试社区联络站, area: 文新三片区, confirmed: false, source: 待街道确认, estates: [{name: 甲小区, grid: 一网格}]}',
  );
  expect(plan.texts.get(FUMES)).toContain('=1+1 像公式的说法\n');
});

test('a text that looks like a formula is exported as text', async () => {
  const rows = toRows(readCatalogue(dir).files);
  rows.sayings[0] = [rows.sayings[0]?.[0] ?? '', '=HYPERLINK("http://example.com")'];
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await writeWorkbook(rows)).buffer);
  const cell = sheetOf(book, '群众说法').getCell('B2');
  expect(cell.type).toBe(ExcelJS.ValueType.String);
  expect(cell.numFmt).toBe('@');
});

test('every bad cell is reported by sheet, row and column, and nothing is written', async () => {
  const before = files();
  const said = await complaints((book) => {
    cellOf(book, '事项', 'CG04', '主责部门').value = '城管局';
    cellOf(book, '事项', 'CG05', '一律紧急').value = '对';
    cellOf(book, '事项', 'CG05', '签收时限（小时）').value = '两';
    cellOf(book, '事项', 'CG06', '配合单位').value = '社区 | 劝导 | 多出来的';
    cellOf(book, '事项', 'CG07', '名称').value = { formula: '1+1', result: 2 };
    cellOf(book, '部门', 'police', '类型').value = '警察';
    cellOf(book, '职责边界', 'CG04', '归谁').value = '没有的部门';
  });
  expect(said.split('\n')).toHaveLength(7);
  expect(said).toMatch(/表「事项」 第 \d+ 行 「主责部门」列：没有这个部门：城管局/);
  expect(said).toMatch(/「一律紧急」列：只能填「是」或「否」，现在是「对」/);
  expect(said).toMatch(/「签收时限（小时）」列：要填数字，现在是「两」/);
  expect(said).toMatch(/「配合单位」列：第 1 行：最多 2 段/);
  expect(said).toMatch(/「名称」列：单元格 C\d+ 是公式，不接受公式/);
  expect(files()).toEqual(before);
}, 60_000);

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
  const file = await workbook((book) => {
    const cell = cellOf(book, '罚则', 'CG04', '后果');
    cell.value = cell.text.replace('五千元以上', '六千元以上');
  });
  const plan = await planImport(dir, file, TODAY);
  expect('reminders' in plan && plan.reminders.join()).toMatch(/表「罚则」 第 \d+ 行 「后果」列：.*6000元~50000元/);
});

test('sheets and columns that are missing, strange or doubled are named', async () => {
  const said = await complaints((book) => {
    book.removeWorksheet(sheetOf(book, '部门').id);
    book.addWorksheet('草稿');
    sheetOf(book, '社区').getCell('B1').value = '社区名';
    sheetOf(book, '易混事项').getCell('D1').value = '编号';
  });
  expect(said).toContain('表「部门」：缺少这张表');
  expect(said).toContain('表「草稿」：没有这张表');
  expect(said).toContain('表「社区」 第 1 行 「社区名」列：没有这一列');
  expect(said).toContain('表「社区」 第 1 行 「名称」列：缺少这一列');
  expect(said).toContain('表「易混事项」 第 1 行 「编号」列：表头重复');
});

test('a matter’s row cannot be taken out, put in or doubled', async () => {
  const said = await complaints((book) => {
    const sheet = sheetOf(book, '事项');
    const number = Number(cellOf(book, '事项', 'CG04', '编号').row);
    const copy = sheet.getRow(number + 1).values;
    sheet.spliceRows(number, 1);
    if (Array.isArray(copy)) sheet.addRow(copy);
  });
  expect(said).toContain('少了 CG04 这一行');
  expect(said).toContain('CG05 有两行');
  expect(said).toMatch(/表「群众说法」 第 \d+ 行 「事项」列：「事项」表里没有 CG04/);
});

test('a workbook from before somebody else’s change undoes nothing', async () => {
  const text = readFileSync(join(dir, FUMES), 'utf8');
  writeFileSync(join(dir, FUMES), text.replace('origin: 首版清单', 'origin: 首版清单，后来又改'));
  const untouched = await planImport(dir, exported, TODAY);
  expect(untouched).toEqual({ texts: new Map(), reminders: [] });
  const said = await complaints((book) => {
    cellOf(book, '事项', 'CG04', '准入来源').value = '另一种改法';
  });
  expect(said).toContain(`导出以后 ${FUMES} 又有人改过，请重新导出`);
});

test('a zip that is no workbook is refused in words', async () => {
  const plan = await planImport(dir, zipOf(Buffer.from('fine')), TODAY);
  expect('complaints' in plan && plan.complaints.join()).toMatch(/^表「整个文件」：读不懂这个文件|缺少这张表/);
});

test('all files are written or none', () => {
  const before = files();
  mkdirSync(join(dir, 'boundaries.yaml.dir'));
  const texts = new Map([
    ['departments.yaml', 'new'],
    ['boundaries.yaml.dir', 'a folder stands here'],
  ]);
  expect(() => writeAll(dir, texts)).toThrow();
  expect(files()).toEqual(before);
});

/** A zip of one entry, its size as the directory claims. */
function zipOf(content: Buffer, claims = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(1, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claims, 24);
  entry.writeUInt16LE(1, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + 1, 12);
  end.writeUInt32LE(31 + packed.length, 16);
  return Buffer.concat([local, Buffer.from('a'), packed, entry, Buffer.from('a'), end]);
}

test('what is not a workbook, or grows when unpacked, never reaches the parser', () => {
  expect(objectionTo(exported)).toBeUndefined();
  expect(objectionTo(zipOf(Buffer.from('fine')))).toBeUndefined();
  expect(objectionTo(Buffer.from('not a zip'))).toContain('不是 .xlsx 文件');
  expect(objectionTo(zipOf(Buffer.alloc(120 * 1024 * 1024), 10))).toContain('解压后太大');
  expect(objectionTo(zipOf(Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]>')))).toContain('DOCTYPE');
  expect(objectionTo(Buffer.alloc(11 * 1024 * 1024))).toContain('文件太大');
  expect(objectionTo(exported.subarray(exported.length - 4000))).toContain('已损坏');
});
