import { expect, test } from 'vitest';
import { cellProblemLine } from '../../catalogue/exchange/cell-problem.ts';
import { readList } from '../../catalogue/exchange/read-xlsx.ts';
import { CATALOGUE_DIR } from '../../catalogue/read.ts';
import { zipOf } from '../abuse/zip.ts';
import type { Page } from '../workbook/foreign.ts';
import { cellOf, exported, sheetOf, workbook } from './changed-workbook.ts';
import { complaintsOf, filesIn, plans } from './importing.ts';

const complaints = async (change: (book: Page[]) => void) => complaintsOf(await plans(workbook(change)));

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

test('cells that cannot be read, merged ones too, are named by sheet, row and column', async () => {
  const said = await complaints((book) => {
    cellOf(book, '事项', 'CG04', '范围').value = { error: '#NAME?' };
    const at = sheetOf(book, '群众说法').rows.length;
    sheetOf(book, '群众说法').merged = [`B${at - 1}:B${at}`];
  });
  expect(said).toMatch(/表「事项」 第 \d+ 行 「范围」列：是错误值 #NAME\?/);
  expect(said).toMatch(/表「群众说法」 第 \d+ 行 「群众说法」列：单元格不能合并/);
});
