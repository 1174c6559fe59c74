import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { planImport } from '../../catalogue/exchange/plan.ts';
import { readList } from '../../catalogue/exchange/read-xlsx.ts';
import { toRows } from '../../catalogue/exchange/to-rows.ts';
import { writeList } from '../../catalogue/exchange/write-xlsx.ts';
import { CATALOGUE_DIR } from '../../catalogue/read.ts';
import { ROSTER_LIMITS } from '../../src/roster/import/columns.ts';
import { inReadingOrder, tablesOf } from '../../src/roster/import/table.ts';
import { readWorkbook as readUpTo } from '../../src/workbook/read.ts';
import { unread, whole } from '../catalogue/whole-list.ts';
import { ENVIRONMENT } from '../door/events.ts';
import { programOf } from '../harness/program.ts';
import { PEOPLE, workbook } from '../roster/workbook.ts';
import { openWorld } from '../roster/world.ts';
import { cellOf, workbookOf, zipOf } from './zip.ts';

const MEGA = 1024 * 1024;
const IMPORT = new URL('../../src/node/roster-import.ts', import.meta.url);
const readWorkbook = (file: Uint8Array) => readUpTo(file, ROSTER_LIMITS);
const HEADERS = cellOf('A1', '姓名') + cellOf('B1', '手机') + cellOf('C1', '角色');
const rows = (count: number, cell: (row: number) => string) =>
  Array.from({ length: count }, (_, at) => cell(at + 2)).join('');

/** Each small as sent, each more than a reader that only unpacks could bear. */
const BOMBS: [what: string, file: Buffer][] = [
  ['tags within tags', workbookOf('<a>'.repeat(4 * MEGA))],
  ['a tag of a million attributes', workbookOf(`<a ${Array.from({ length: MEGA }, (_, n) => `a${n}=""`).join(' ')}/>`)],
  ['one part shown as twenty thousand sheets', workbookOf('', { names: Array(20_000).fill('人员') })],
  [
    'one string of megabytes shown in thousands of cells',
    workbookOf(
      rows(5_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`),
      { shared: `<si><t>${' a'.repeat(8 * MEGA)}</t></si>` },
    ),
  ],
  [
    'the same in a million pieces',
    workbookOf(cellOf('A1', 'x'), { shared: `<si>${'<r><t>0123456789</t></r>'.repeat(MEGA)}</si>` }),
  ],
  ['a hundred thousand merged areas', workbookOf('<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000))],
  [
    'a million number formats',
    zipOf([
      {
        name: 'xl/workbook.xml',
        content: '<workbook><sheets><sheet name="人员" r:id="a" xmlns:r="r"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content:
          '<Relationships><Relationship Id="a" Target="a.xml"/><Relationship Id="b" Type="x/styles" Target="b.xml"/></Relationships>',
      },
      { name: 'xl/a.xml', content: '<worksheet/>' },
      {
        name: 'xl/b.xml',
        content: `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(MEGA)}</cellXfs></styleSheet>`,
      },
    ]),
  ],
  ['a hundred thousand rows', workbookOf(rows(100_000, (row) => cellOf(`A${row}`, '甲')))],
];

describe('the roster', () => {
  test.each(BOMBS)('%s are not read, and take no memory', async (_, file) => {
    const before = process.memoryUsage().rss;
    await expect(readWorkbook(file)).rejects.toMatchObject({
      name: 'Unreadable',
      message: expect.stringMatching(/[一-龥]/),
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MEGA);
  });

  test('nineteen thousand rows with gaps are told in a card, and what is kept of them is short', async () => {
    const sheets = await readWorkbook(workbookOf(HEADERS + rows(19_000, (row) => cellOf(`A${row}`, '甲'))));
    const { problems } = tablesOf(sheets);
    expect(problems).toHaveLength(38_000);
    const told = inReadingOrder(problems);
    expect(told).toHaveLength(201);
    expect(told.at(-1)?.words).toContain('37800');
  });

  test('a formula in one sheet hides no gap in another', () => {
    const cell = (row: number, column: string, text: string) => ({ row, column, text });
    const formula = { row: 2, column: 'B', unfit: '是公式，请改成直接写内容' };
    const named = (names: string[]) => names.map((name, at) => cell(1, 'ABCDE'[at] ?? '', name));
    const { problems } = tablesOf([
      {
        name: '人员',
        hidden: false,
        cells: [...named(['姓名', '手机', '角色']), cell(2, 'A', '甲'), formula, cell(2, 'C', '经办')],
      },
      { name: '片区', hidden: false, cells: [...named(['片区', '手机']), cell(2, 'A', '文新二片区')] },
    ]);
    expect(problems.map(({ sheet, words }) => `${sheet} ${words}`)).toEqual([
      '人员 是公式，请改成直接写内容',
      '片区 没有填',
    ]);
  });

  test('two sheets of one name are not one of them', async () => {
    const sheets = await readWorkbook(workbook({ 人员: [PEOPLE], '人员 ': [PEOPLE] }));
    expect(tablesOf(sheets).problems).toMatchObject([{ sheet: '人员', words: expect.stringContaining('同名') }]);
  });

  test('an external target is not fetched, and what stands beside the sheets is not looked at', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const external =
      '<Relationships><Relationship Id="rId1" Target="https://evil.example/1.xml" TargetMode="External"/></Relationships>';
    const book = '<workbook xmlns:r="r"><sheets><sheet name="人员" r:id="rId1"/></sheets></workbook>';
    const parts = [
      { name: 'xl/workbook.xml', content: book },
      { name: 'xl/_rels/workbook.xml.rels', content: external },
      { name: 'xl/vbaProject.bin', content: 'MZ' },
    ];
    await expect(readWorkbook(zipOf(parts))).rejects.toMatchObject({ name: 'Unreadable' });
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  test.each(BOMBS.slice(0, 2))('in chat the admin is told, once, and the host works on: %s', async (_, file) => {
    const office = await openWorld({ fetchFile: async () => file });
    await office.sendsFile('名册.xlsx');
    expect(office.last()).toContain('打不开');
    expect((await office.world.store.outboxHealth(Number.MAX_SAFE_INTEGER)).waiting).toBe(0);
    office.close();
  });
});

describe('npm run roster:import', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shuiguan-workbooks-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each<[string, Buffer, string]>([
    [
      'an old .xls under a new name',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
      '打不开',
    ],
    ['a bomb', workbookOf('<a>'.repeat(4 * MEGA)), '打不开'],
  ])('%s ends with 1 and one line of words, and writes nothing', async (_, content, words) => {
    const file = join(folder, 'roster.xlsx');
    writeFileSync(file, content);
    const env = { PATH: process.env.PATH, ...ENVIRONMENT, DATABASE_FILE: join(folder, 'office.db') };
    const command = [await programOf(IMPORT), file, '--write'];
    const ended = await promisify(execFile)(process.execPath, command, { env }).catch((error) => error);
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(words) });
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('the list', () => {
  const TODAY = '2026-11-23';
  const complaints = async (file: Buffer) => {
    const plan = await planImport(CATALOGUE_DIR, file, TODAY, () => ({ files: whole, problems: unread }));
    return 'complaints' in plan ? plan.complaints.join('\n') : '';
  };

  test.each(BOMBS.filter(([what]) => !what.includes('rows')))(
    '%s are refused in words, and take no memory',
    async (_, file) => {
      const before = process.memoryUsage().rss;
      const { problems } = await readList(file);
      expect(problems).toMatchObject([{ sheet: '整个文件', why: expect.stringMatching(/[一-龥]/) }]);
      expect(process.memoryUsage().rss - before).toBeLessThan(400 * MEGA);
    },
  );

  test('a hundred thousand rows, an old .xls and a text are refused in words', async () => {
    expect(
      await complaints(
        workbookOf(
          rows(100_000, (row) => cellOf(`A${row}`, 'CG04')),
          { names: ['事项'] },
        ),
      ),
    ).toMatch(/[一-龥]/);
    expect(await complaints(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]))).toContain(
      '.xls',
    );
    expect(await complaints(Buffer.from('编号,名称\nCG04,油烟'))).toContain('不是 .xlsx');
  });

  test('no cell of an export is a formula or a link, whatever a text begins with', async () => {
    const given = toRows(whole);
    const evil = ['=HYPERLINK("https://evil.example")', '+1+1', '-2', '@SUM(A1)', '\t=1', "=cmd|'/c calc'!A1"];
    given.sayings = evil.map((words) => ['CG04', words]);
    const sheets = await readUpTo(await writeList(given), { bytes: 10 * MEGA, cells: 200_000 });
    expect(sheets.flatMap(({ cells }) => cells.filter(({ unfit }) => unfit))).toEqual([]);
    const sayings = sheets.find(({ name }) => name === '群众说法')?.cells.filter(({ column }) => column === 'B');
    expect(sayings?.slice(1).map(({ text }) => text)).toEqual(evil.map((words) => words.trim()));
  });
});

test('a directory that goes on behind its count, or stands elsewhere than its end says, is refused', async () => {
  const sheet = '<worksheet><sheetData><row><c t="str"><v>甲</v></c></row></sheetData></worksheet>';
  const parts = [
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
    },
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="人员" r:id="a" xmlns:r="r"/></sheets></workbook>',
    },
    { name: 'xl/s.xml', content: sheet },
  ];
  for (const wide of [false, true]) {
    expect(await readWorkbook(zipOf(parts, { wide }))).toHaveLength(1);
    await expect(readWorkbook(zipOf(parts, { wide, uncounted: 1 }))).rejects.toThrow('已损坏');
    await expect(readWorkbook(zipOf(parts, { wide, before: zipOf(parts) }))).rejects.toThrow('已损坏');
  }
});
