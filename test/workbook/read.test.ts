import { describe, expect, test } from 'vitest';
import type { WorkbookLimits } from '../../src/workbook/limits.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { cellOf, workbookOf, zipOf } from '../abuse/zip.ts';
import { foreign, type Given, type Manner, type Page } from './foreign.ts';

const LIMITS: WorkbookLimits = { bytes: 5 * 1024 * 1024, cells: 20_000 };
const read = (bytes: Uint8Array) => readWorkbook(bytes, LIMITS);

/** What the cells of the first sheet say, row by row, with 「!」 before why one cannot be read. */
async function said(bytes: Uint8Array): Promise<string[]> {
  const [sheet] = await read(bytes);
  return (sheet?.cells ?? []).map(({ row, column, text, unfit }) => `${column}${row} ${text ?? `!${unfit}`}`);
}
const sheet = (...rows: Given[][]): Page[] => [{ name: '人员', rows }];

describe('one sheet by whichever program', () => {
  const PAGES: Page[] = [
    {
      name: '人员',
      rows: [
        ['姓名', '手机', '', '日期', '在岗'],
        [],
        [{ runs: ['张', '三'], sound: 'zhangsan' }, 13_800_000_000, null, { serial: 46_349, format: 14 }, true],
        ['李四 & <b>', '一行\n两行', '', { serial: 46_349.5, format: 'yyyy"年"m"月"d"日" h:mm' }, false],
      ],
    },
    { name: '值班', rows: [[null, { serial: 0.354_166_666_666_667, format: 20 }]] },
  ];
  const EXPECTED = [
    ['A1 姓名', 'B1 手机', 'D1 日期', 'E1 在岗'],
    ['A3 张三', 'B3 13800000000', 'D3 2026-11-23', 'E3 是'],
    ['A4 李四 & <b>', 'B4 一行\n两行', 'D4 2026-11-23 12:00', 'E4 否'],
  ].flat();
  const MANNERS: [what: string, manner: Partial<Manner>][] = [
    ['the usual way', {}],
    ['no place on any cell', { places: 'rows' }],
    ['no place on any row or cell', { places: 'none' }],
    ['texts in the cells', { strings: 'inline' }],
    ['every text in runs', { strings: 'runs' }],
    ['texts as CDATA', { strings: 'cdata' }],
    ['shared texts under another name in capitals', { stringsPart: 'xl/SharedStrings.xml' }],
    ['shared texts in another folder', { stringsPart: 'texts/All.XML' }],
    ['another prefix on every tag', { prefix: 'x:' }],
    ['d3p1:id', { relation: 'd3p1' }],
    ['targets with . and ..', { targets: 'dotted' }],
    ['targets from the root', { targets: 'absolute' }],
    ['targets with backslashes', { targets: 'backslash' }],
    ['targets in capitals', { targets: 'upper' }],
    ['parts named with backslashes', { backslashNames: true }],
    ['a workbook in another folder', { bookPart: 'book/main.xml' }],
    ['how every word is pronounced', { phonetic: true }],
    ['cells that are there for their look alone', { blanks: true }],
    ['nothing deflated', { stored: true }],
    ['a zip64 for a small file', { wide: true }],
    ['the names of strict OOXML', { strict: true }],
  ];
  test.each(MANNERS)('%s', async (_, manner) => {
    const bytes = foreign(PAGES, manner);
    expect(await said(bytes)).toEqual(EXPECTED);
    expect((await read(bytes))[1]).toEqual({
      name: '值班',
      hidden: false,
      cells: [{ row: 1, column: 'B', text: '08:30' }],
    });
  });

  test('days that count from 1904', async () => {
    const page = sheet([
      { serial: 46_349 - 1462, format: 14 },
      { serial: 0, format: 14 },
    ]);
    expect(await said(foreign(page, { from1904: true }))).toEqual(['A1 2026-11-23', 'B1 1904-01-01']);
  });

  test('a sheet is found whatever its folder and whatever its relation is called', async () => {
    const bytes = zipOf([
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: '<Relationships><Relationship Id="a" Target="xl/s.xml"/></Relationships>',
      },
      {
        name: 'xl/workbook.xml',
        content: '<workbook><sheets><sheet name="人员" q:id="a" xmlns:q="r"/></sheets></workbook>',
      },
      {
        name: 'xl/s.xml',
        content: `<worksheet><sheetData><row>${cellOf('ab7', '甲&amp;乙')}</row></sheetData></worksheet>`,
      },
    ]);
    expect(await said(bytes)).toEqual(['AB7 甲&乙']);
  });
});

describe('what a cell says', () => {
  test.each<[what: string, given: Given, says: string]>([
    ['a mobile', 13_800_000_000, '13800000000'],
    ['what binary fractions leave over', 0.1 + 0.2, '0.3'],
    ['a small number', 0.000_000_1, '1e-7'],
    ['a credit code as a number', 91_330_106_123_456_780, '!数字太长，后几位已经不准，请改成文字重新写'],
    ['a formula with its result', { formula: 'A2&"x"', result: '甲' }, '!是公式，请改成直接写内容'],
    ['a formula without', { formula: 'NOW()' }, '!是公式，请改成直接写内容'],
    ['an error', { error: '#N/A' }, '!是错误值 #N/A，请改成文字'],
    ['signs that show nothing', '\u202a138\u200b00000000\u202c\ufeff', '13800000000'],
    ['a composed emoji', '一家\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '一家\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
    ['full-width signs, which may mean something', '（一）：！', '（一）：！'],
    ['lines parted by a carriage return', '一\r\n二\r三', '一\n二\n三'],
    ['what looks like an escape', '_x000D_', '_x000D_'],
    ['a day', { serial: 61, format: 14 }, '1900-03-01'],
    ['a day before the one that never was', { serial: 59, format: 14 }, '1900-02-28'],
    ['the day that never was', { serial: 60, format: 14 }, '!日期看不懂，请改成文字写，如 2026-01-01'],
    ['a day before all days', { serial: -1, format: 14 }, '!日期看不懂，请改成文字写，如 2026-01-01'],
    ['a day after all days', { serial: 2_958_466, format: 14 }, '!日期看不懂，请改成文字写，如 2026-01-01'],
    ['a day of a Chinese program', { serial: 46_349, format: 31 }, '2026-11-23'],
    ['a day with a time that is not shown', { serial: 46_349.4, format: 'yyyy-mm-dd;@' }, '2026-11-23'],
    ['a day in a locale', { serial: 46_349, format: '[$-804]yyyy"年"m"月"d"日";@' }, '2026-11-23'],
    ['a weekday', { serial: 46_349, format: '[$-804]aaaa' }, '2026-11-23'],
    ['a time', { serial: 0.333_333_3, format: 'h:mm' }, '08:00'],
    ['a time of an afternoon', { serial: 0.729_166_666_666_667, format: '上午/下午h"时"mm"分"' }, '17:30'],
    ['a time with seconds', { serial: 0.5 + 1 / 86_400, format: 'h:mm:ss AM/PM' }, '12:00:01'],
    ['midnight at a day’s end', { serial: 1, format: 20 }, '24:00'],
    ['more than a day', { serial: 1.5, format: '[h]:mm' }, '36:00'],
    ['a number in red', { serial: 1234.5, format: '#,##0.00_);[Red]\\-#,##0.00' }, '1234.5'],
    ['a number with a unit', { serial: 3, format: '0"days"' }, '3'],
    ['a number in scientific notation', { serial: 12_345, format: '0.00E+00' }, '12345'],
    ['a number of a Chinese program', { serial: 12_345, format: 'G/通用格式' }, '12345'],
    ['a mobile parted by its format', { serial: 13_800_000_000, format: '000\\-0000\\-0000' }, '13800000000'],
    ['a date as text', { iso: '2026-11-23T00:00:00' }, '2026-11-23'],
    ['a date with a time as text', { iso: '2026-11-23T08:30:00Z' }, '2026-11-23 08:30'],
    ['no date as text', { iso: '2026-13-45' }, '!日期看不懂，请改成文字写，如 2026-01-01'],
  ])('%s', async (_, given, says) => {
    expect(await said(foreign(sheet([given])))).toEqual([`A1 ${says}`]);
  });

  test.each<[what: string, cell: string, says: string]>([
    ['a text that is not in the file', '<c r="A1" t="s"><v>7</v></c>', '!文字不在文件里，请重新写一遍'],
    ['a number that is none', '<c r="A1"><v>1,5</v></c>', '!数字看不懂，请改成文字'],
    ['a kind that nobody knows', '<c r="A1" t="z"><v>1</v></c>', '!看不懂，请改成文字'],
    ['neither yes nor no', '<c r="A1" t="b"><v>2</v></c>', '!看不懂，请改成文字'],
    ['a text as result', '<c r="A1" t="str"><v>甲_x000A_乙</v></c>', '甲\n乙'],
    ['a place of dollars', '<c r="$A$1" t="str"><v>甲</v></c>', '甲'],
  ])('%s', async (_, cell, says) => {
    expect(await said(workbookOf(`<sheetData><row>${cell}</row></sheetData>`))).toEqual([`A1 ${says}`]);
  });

  test('nothing is said by an empty text, an unseen one, a blank', async () => {
    expect(await said(foreign(sheet(['', '\u200b', ' \u3000', null, '甲']), { places: 'none' }))).toEqual(['E1 甲']);
    expect(
      await said(
        workbookOf('<sheetData><row><c r="A1" t="s"><v></v></c></row></sheetData>', { shared: '<si><t>甲</t></si>' }),
      ),
    ).toEqual([]);
  });

  test('what stands in merged cells is unfit, empty merged ones are nobody’s concern', async () => {
    const bytes = foreign([
      { name: '人员', rows: [['甲', '乙'], ['丙'], ['丁']], merged: ['B1:C2', 'A3:A4', 'D8:F9', 'A2:A2'] },
    ]);
    expect(await said(bytes)).toEqual([
      'A1 甲',
      'B1 !单元格不能合并，请取消合并',
      'A2 丙',
      'A3 !单元格不能合并，请取消合并',
    ]);
  });

  test('hidden sheets are told apart', async () => {
    const sheets = await read(
      foreign([
        { name: ' 人员\u200b', rows: [], hidden: true },
        { name: '值班', rows: [] },
      ]),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['人员', true],
      ['值班', false],
    ]);
  });
});
