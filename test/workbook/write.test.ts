import { expect, test } from 'vitest';
import { LONGEST_TEXT } from '../../src/workbook/limits.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { writeWorkbook } from '../../src/workbook/write.ts';
import { openArchive } from '../../src/workbook/zip.ts';

const SHEETS = [
  {
    name: '版本（不要改）',
    header: ['编号', '对居民怎么说'],
    rows: [
      ['=1+1', '一行\n很长很长很长的一行'],
      ['', '@某人'],
    ],
  },
  { name: '空', header: ['编号'], rows: [] },
];

async function partOf(name: string): Promise<string> {
  const archive = openArchive(await writeWorkbook(SHEETS), { bytes: 1_000_000, cells: 0 });
  let text = '';
  for await (const piece of archive.text(name)) text += piece;
  return text;
}

/** The format of a cell or column by its style, as the workbook's styles have it. */
async function looks(): Promise<string[]> {
  const styles = await partOf('xl/styles.xml');
  const codes = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  return [...styles.matchAll(/<xf (.*?)<\/xf>/g)].map(([, xf = '']) => {
    const format = codes.get(/numFmtId="(\d+)"/.exec(xf)?.[1]) ?? '';
    return [format, ...['wrapText="1"', 'vertical="top"'].filter((one) => xf.includes(one))].join(' ');
  });
}

test('the first row and column stand still, columns are as wide as their longest line, within what a screen shows', async () => {
  const sheet = await partOf('xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pane [^>]*xSplit="1"[^>]*topLeftCell="B2"[^>]*state="frozen"/);
  expect([...sheet.matchAll(/<col [^>]* width="(\d+)"/g)].map(([, width]) => width)).toEqual(['8', '18']);
});

test('every cell, empty ones and those still to be typed included, is wrapped text', async () => {
  const text = '@ wrapText="1" vertical="top"';
  const styles = await looks();
  for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
    const sheet = await partOf(part);
    const cells = [...sheet.matchAll(/<c [^>]*s="(\d+)"/g)].map(([, style]) => styles[Number(style)]);
    const columns = [...sheet.matchAll(/<col style="(\d+)"/g)].map(([, style]) => styles[Number(style)]);
    expect(cells.length).toBe((sheet.match(/<c /g) ?? []).length);
    expect(columns.length).toBe((sheet.match(/<col /g) ?? []).length);
    expect(new Set([...cells, ...columns])).toEqual(new Set([text]));
    expect(sheet).not.toMatch(/<f|<hyperlink/);
  }
});

test('a number adds up, and no text does, whatever it looks like', async () => {
  const rows = [['=1+1', 3, '3', '+86', '@甲', '-1', "=cmd|'/c calc'!A1", 1.5]];
  const header = ['编号', '几件', '二', '三', '四', '五', '六', '平均'];
  const written = await writeWorkbook([{ name: '数', header, rows }]);
  const archive = openArchive(written, { bytes: 1_000_000, cells: 0 });
  let sheet = '';
  for await (const piece of archive.text('xl/worksheets/sheet1.xml')) sheet += piece;
  const kinds = [...sheet.matchAll(/<c (?=[^>]*r="([A-Z])2")[^>]*?(?:t="(\w+)")?[^>]*>(?:<v>([^<]*))?/g)];
  expect(kinds.filter(([whole]) => !whole.includes(' t="s"')).map(([, column, , value]) => [column, value])).toEqual([
    ['B', '3'],
    ['H', '1.5'],
  ]);
  expect(sheet).not.toMatch(/<f|<hyperlink/);
  const [read] = await readWorkbook(written, { bytes: 1_000_000, cells: 100 });
  expect(read?.cells.slice(header.length).map(({ text }) => text)).toEqual(rows.flat().map(String));
});

test('only the header is bold', async () => {
  const sheet = await partOf('xl/worksheets/sheet1.xml');
  const styles = await partOf('xl/styles.xml');
  const bold = [...styles.matchAll(/<font>(.*?)<\/font>/g)].map(([, font = '']) => font.includes('<b/>'));
  const fonts = [...styles.matchAll(/<xf (.*?)<\/xf>/g)].map(([, xf = '']) =>
    Number(/fontId="(\d+)"/.exec(xf)?.[1] ?? 0),
  );
  const isBold = (place: string) => bold[fonts[Number(new RegExp(`r="${place}" s="(\\d+)"`).exec(sheet)?.[1])] ?? 0];
  expect(['A1', 'B1', 'A2', 'B2', 'A3', 'B3'].map(isBold)).toEqual([true, true, false, false, false, false]);
});

test('a text longer than a cell is refused before anything is written', async () => {
  const rows = [['字'.repeat(LONGEST_TEXT + 1)]];
  await expect(writeWorkbook([{ name: '一', header: ['编号'], rows }])).rejects.toThrow(RangeError);
});
