import { describe, expect, test } from 'vitest';
import { MOST_CELLS, readWorkbook } from '../../src/roster/import-workbook.ts';
import { MOST_SENT, MOST_UNPACKED } from '../../src/roster/import-zip.ts';
import { type Part, zipOf } from '../abuse/zip.ts';
import { workbook } from './workbook.ts';

const text = (words: string) => new TextEncoder().encode(words);
const RELS = text('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>');
const BOOK = text(
  '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="人员" r:id="rId1"/></x:sheets></x:workbook>',
);
const bookOf = (sheet: Uint8Array, more: Partial<Part> = {}) =>
  zipOf([
    { name: 'xl/_rels/workbook.xml.rels', content: RELS },
    { name: 'xl/workbook.xml', content: BOOK },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...more },
  ]);

describe('reading a workbook', () => {
  test('cells of a spreadsheet program: text, rich text, numbers, empty cells left out', async () => {
    const rich = { richText: [{ text: '网格' }, { text: '员' }] };
    const sheets = await readWorkbook(
      await workbook({
        人员: [
          ['姓名', '手机'],
          [rich, 13_800_000_000],
          ['', null],
        ],
        值班: [],
      }),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['人员', '值班']);
    expect(sheets[0]?.cells).toEqual([
      { row: 1, column: 'A', text: '姓名', formula: false },
      { row: 1, column: 'B', text: '手机', formula: false },
      { row: 2, column: 'A', text: '网格员', formula: false },
      { row: 2, column: 'B', text: '13800000000', formula: false },
    ]);
  });

  test('a formula is told apart, with or without its result', async () => {
    const [sheet] = await readWorkbook(
      await workbook({ 人员: [[{ formula: 'A1&"x"', result: '甲' }, { formula: 'NOW()' }]] }),
    );
    expect(sheet?.cells.map((cell) => cell.formula)).toEqual([true, true]);
  });

  test('prefixed tags and inline strings, as other programs write them', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:row><x:c r="AB7" t="inlineStr"><x:is><x:t>甲&amp;乙</x:t></x:is></x:c></x:row></x:worksheet>';
    const [read] = await readWorkbook(bookOf(text(sheet)));
    expect(read?.cells).toEqual([{ row: 7, column: 'AB', text: '甲&乙', formula: false }]);
  });

  test('a bomb is not unpacked: by what it declares, and by what it is when it lies', async () => {
    const flood = new Uint8Array(MOST_UNPACKED + 1).fill(0x20);
    expect(bookOf(flood).length).toBeLessThan(MOST_SENT);
    await expect(readWorkbook(bookOf(flood))).rejects.toThrow('解开后超过 50 MB');
    await expect(readWorkbook(bookOf(flood, { declared: 10 }))).rejects.toThrow('解开后超过 50 MB');
  });

  test('too big a file, too many cells', async () => {
    await expect(readWorkbook(new Uint8Array(MOST_SENT + 1))).rejects.toThrow('超过 5 MB');
    const rows = Array.from({ length: MOST_CELLS / 4 + 1 }, () => ['a', 'b', 'c', 'd']);
    await expect(readWorkbook(await workbook({ 人员: rows }))).rejects.toThrow('超过 20000 格');
  });

  test.each<[string, Uint8Array]>([
    ['no zip', text('姓名,手机')],
    ['an old .xls or an encrypted workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)])],
    ['another zip', zipOf([{ name: 'word/document.xml', content: text('<a/>') }])],
    ['an encrypted entry', bookOf(text('<worksheet/>'), { flags: 1 })],
    ['broken XML', bookOf(text('<worksheet><row></worksheet>'))],
    ['a DOCTYPE with entities', bookOf(text('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'))],
    [
      'a directory that points outside',
      bookOf(text('<worksheet/>')).map((byte, i, all) => (i === all.length - 4 ? 0xff : byte)),
    ],
    ['nothing', new Uint8Array()],
  ])('%s is refused in words', async (_, bytes) => {
    await expect(readWorkbook(bytes)).rejects.toMatchObject({
      name: 'Unreadable',
      message: expect.stringMatching(/^打不开/),
    });
  });

  test('a workbook cut off anywhere is refused or read, never a fault', async () => {
    const whole = await workbook({ 人员: [['姓名'], ['甲']] });
    for (let length = 0; length < whole.length; length += 97) {
      const kind = await readWorkbook(whole.subarray(0, length)).then(
        () => 'read',
        (error) => error.name,
      );
      expect(['read', 'Unreadable']).toContain(kind);
    }
  });
});
