import { expect, test } from 'vitest';
import { MOST_UNPACKED } from '../../src/workbook/limits.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { type Part, zipOf } from '../abuse/zip.ts';
import { foreign, type Given, type Page } from './foreign.ts';

const LIMITS = { bytes: 5 * 1024 * 1024, cells: 20_000 };
const read = (bytes: Uint8Array) => readWorkbook(bytes, LIMITS);
const sheet = (...rows: Given[][]): Page[] => [{ name: '人员', rows }];

const RELS = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';
const BOOK = '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="人员" r:id="rId1"/></x:sheets></x:workbook>';
const bookOf = (content: string | Uint8Array, more: Partial<Part> = {}) =>
  zipOf([
    { name: 'xl/_rels/workbook.xml.rels', content: RELS },
    { name: 'xl/workbook.xml', content: BOOK },
    { name: 'xl/worksheets/sheet1.xml', content, ...more },
  ]);

test('a bomb is not unpacked: by what it declares, and by what it is when it lies', async () => {
  const flood = new Uint8Array(MOST_UNPACKED + 1).fill(0x20);
  expect(bookOf(flood).length).toBeLessThan(LIMITS.bytes);
  await expect(read(bookOf(flood))).rejects.toThrow('解开后超过 50 MB');
  await expect(read(bookOf(flood, { declared: 10 }))).rejects.toThrow('解开后超过 50 MB');
});

test('too big a file, too many cells', async () => {
  await expect(read(new Uint8Array(LIMITS.bytes + 1))).rejects.toThrow('超过 5 MB');
  const rows = Array.from({ length: LIMITS.cells / 4 + 1 }, () => ['a', 'b', 'c', 'd']);
  await expect(read(foreign(sheet(...rows)))).rejects.toThrow('超过 20000 格');
});

test.each<[string, Uint8Array]>([
  ['no zip', Buffer.from('姓名,手机')],
  ['an old .xls or an encrypted workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)])],
  ['another zip', zipOf([{ name: 'word/document.xml', content: '<a/>' }])],
  ['an encrypted entry', bookOf('<worksheet/>', { flags: 1 })],
  ['broken XML', bookOf('<worksheet><row></worksheet>')],
  ['a DOCTYPE with entities', bookOf('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>')],
  [
    'another encoding than UTF-8',
    bookOf(new Uint8Array([0x3c, 0x61, 0x3e, 0xd5, 0xc5, 0xc8, 0xfd, 0x3c, 0x2f, 0x61, 0x3e])),
  ],
  [
    'a directory that points outside',
    bookOf('<worksheet/>').map((byte, i, all) => (i === all.length - 4 ? 0xff : byte)),
  ],
  ['two parts of one name', bookOf('<worksheet/>', { name: 'XL/Workbook.xml' })],
  ['nothing', new Uint8Array()],
])('%s is refused in words', async (_, bytes) => {
  await expect(read(bytes)).rejects.toMatchObject({
    name: 'Unreadable',
    message: expect.stringMatching(/^打不开/),
  });
});

test.each<[string, Uint8Array, string]>([
  ['a sheet that is not in the file', bookOf('<worksheet/>', { name: 'elsewhere.xml' }), '「人员」表的内容'],
  ['a sheet of broken XML', bookOf('<worksheet><row></worksheet>'), '「人员」表的内容'],
  ['a cell at no place', bookOf('<worksheet><row r="3"><c r="甲"/></row></worksheet>'), '「人员」表第 3 行的内容'],
  [
    'a cell beyond the last column',
    bookOf('<worksheet><row r="3"><c r="XFE3"/></row></worksheet>'),
    '「人员」表第 3 行的内容',
  ],
])('%s is named', async (_, bytes, words) => {
  await expect(read(bytes)).rejects.toThrow(words);
});

test('a workbook cut off anywhere, in either kind of zip, is refused or read, never a fault', async () => {
  for (const wide of [false, true]) {
    const whole = foreign(sheet(['姓名'], ['甲']), { wide });
    for (let length = 0; length < whole.length; length += 29) {
      const kind = await read(whole.subarray(0, length)).then(
        () => 'read',
        (error) => error.name,
      );
      expect(['read', 'Unreadable']).toContain(kind);
    }
  }
});

test('a workbook with one byte changed anywhere is refused or read, never a fault', async () => {
  const whole = foreign(sheet(['姓名'], ['甲']), { wide: true });
  for (let at = 0; at < whole.length; at += 7) {
    const bytes = new Uint8Array(whole).map((byte, i) => (i === at ? byte ^ 0xff : byte));
    const kind = await read(bytes).then(
      () => 'read',
      (error) => error.name,
    );
    expect(['read', 'Unreadable']).toContain(kind);
  }
});
