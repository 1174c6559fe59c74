import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbook, type Sheet } from '../../src/workbook/read.ts';
import { writeWorkbook } from '../../src/workbook/write.ts';
import { runs } from '../harness/thorough.ts';
import { foreign, type Given, type Manner, type Page } from './foreign.ts';

const LIMITS = { bytes: 5 * 1024 * 1024, cells: 20_000 };

/** Pieces that escapes, markup, formulas and pronunciations are made of, among any others. */
const PIECES = [
  '_x000D_',
  '_x005F_',
  '_',
  'x000D_',
  '&amp;',
  '<t>',
  ']]>',
  '"',
  "'",
  '=1+1',
  '@',
  '\n',
  '\t',
  ' ',
  '：',
];
const word = fc
  .array(
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 }), fc.string({ unit: 'grapheme' })),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''))
  // As a person sees it: nothing around it, and no sign that shows nothing.
  .map((text) =>
    text
      .toWellFormed()
      .replace(/[\p{Cf}\r]/gu, '')
      .trim(),
  );
const sheetName = fc.string({ unit: fc.constantFrom(...'人员值班部门小区123（）'), minLength: 1, maxLength: 31 });

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The cells of rows of texts, as they are to be read. */
const cellsOf = (rows: readonly (readonly string[])[]): Sheet['cells'] =>
  rows.flatMap((row, at) => row.flatMap((text, i) => (text === '' ? [] : [{ row: at + 1, column: letters(i), text }])));

test('names that every object has are words like any other', async () => {
  const names = Object.getOwnPropertyNames(Object.prototype);
  const written = await writeWorkbook([{ name: '人', header: names, rows: [names] }]);
  const [sheet] = await readWorkbook(written, LIMITS);
  expect(sheet?.cells.map((cell) => ('text' in cell ? cell.text : ''))).toEqual([...names, ...names]);
});

test('what our writer writes, our reader reads back, cell for cell', async () => {
  const texts = fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.constant('') });
  const page = fc.record({
    name: sheetName,
    header: fc.array(
      word.filter((text) => text !== ''),
      { minLength: 1, maxLength: 30 },
    ),
    rows: fc.array(fc.array(texts, { maxLength: 30 }), { maxLength: 8 }),
  });
  const pages = fc.uniqueArray(page, { minLength: 1, maxLength: 4, selector: ({ name }) => name });
  await fc.assert(
    fc.asyncProperty(pages, async (sheets) => {
      const expected = sheets.map(({ name, header, rows }) => ({
        name,
        hidden: false,
        cells: cellsOf([header, ...rows]),
      }));
      expect(await readWorkbook(await writeWorkbook(sheets), LIMITS)).toEqual(expected);
    }),
    { numRuns: runs(75) },
  );
});

/** A cell as typed, and what it is to say. */
const day = fc.date({ min: new Date('1904-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const typed = (from1904: boolean): fc.Arbitrary<{ given: Given; says: string }> =>
  fc.oneof(
    { weight: 5, arbitrary: word.map((text) => ({ given: text, says: text })) },
    fc.constant({ given: null, says: '' }),
    fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }).map((n) => ({ given: n, says: String(n) })),
    fc.boolean().map((yes) => ({ given: yes, says: yes ? '是' : '否' })),
    fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), fc.option(word, { nil: undefined }))
      .map(([runs, sound]) => ({
        given: { runs, ...(sound ? { sound } : {}) },
        says: runs.join('').trim(),
      })),
    fc.tuple(day, fc.constantFrom(14, 31, 'yyyy/m/d', '[$-804]yyyy"年"m"月"d"日"')).map(([date, format]) => {
      const said = date.toISOString().slice(0, 10);
      const days = Date.parse(said) / 86_400_000;
      return { given: { serial: days + (from1904 ? 24_107 : 25_569), format }, says: said };
    }),
  );

const MANNER = fc.record<Manner>({
  places: fc.constantFrom('all', 'rows', 'none'),
  strings: fc.constantFrom('shared', 'inline', 'runs', 'cdata'),
  stringsPart: fc.constantFrom('xl/sharedStrings.xml', 'xl/SharedStrings.xml', 'texts/a.xml'),
  bookPart: fc.constantFrom('xl/workbook.xml', 'xl/Workbook2.xml', 'book.xml'),
  prefix: fc.constantFrom('', 'x:', 'ns0:'),
  relation: fc.constantFrom('r', 'd3p1', 'rel'),
  targets: fc.constantFrom('relative', 'dotted', 'absolute', 'backslash', 'upper'),
  backslashNames: fc.boolean(),
  phonetic: fc.boolean(),
  from1904: fc.boolean(),
  blanks: fc.boolean(),
  stored: fc.boolean(),
  wide: fc.boolean(),
  strict: fc.boolean(),
});

test('one sheet written in any manner has the same cells', async () => {
  const rows = (from1904: boolean) =>
    fc.array(fc.array(typed(from1904), { maxLength: 28 }), { minLength: 1, maxLength: 8 });
  const written = MANNER.chain((manner) => fc.record({ manner: fc.constant(manner), rows: rows(manner.from1904) }));
  await fc.assert(
    fc.asyncProperty(written, async ({ manner, rows }) => {
      const page: Page = { name: '人员', rows: rows.map((row) => row.map(({ given }) => given)) };
      const [sheet] = await readWorkbook(foreign([page], manner), LIMITS);
      expect(sheet?.cells).toEqual(cellsOf(rows.map((row) => row.map(({ says }) => says))));
    }),
    { numRuns: runs(150) },
  );
});
