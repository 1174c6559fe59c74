import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { headersOf } from '../../src/inspections/import/columns.ts';
import { rowsIn, SUBJECT_LIMITS } from '../../src/inspections/import/read-rows.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { writeWorkbook } from '../../src/workbook/write.ts';
import { workbook } from '../roster/workbook.ts';

const { bundles } = catalogue;
const known = { bundles, communities: ['德加社区'] };
const SHEET = '小餐饮一件事';
const HEADS = [
  '店名',
  '门牌',
  '统一社会信用代码',
  '社区',
  '用气',
  '经营者姓名电话',
  '食品许可／小餐饮登记证',
  '食品许可／小餐饮登记证到期',
];
const read = async (bytes: Uint8Array) => {
  const { rows, problems } = rowsIn(await readWorkbook(bytes, SUBJECT_LIMITS), known);
  return {
    rows,
    words: problems.map(({ sheet, row, column, words }) => [sheet, row, column, words].filter(Boolean).join(' ')),
  };
};

test('a place as a row says it: what is private stands apart, an end with its paper', async () => {
  const row = [
    '河渚面馆',
    '河渚街12号',
    '91350100M000100Y43',
    '德加社区',
    '瓶装',
    '王五 13800001234',
    'JY1',
    '2027年6月30日',
  ];
  const { rows, words } = await read(workbook({ [SHEET]: [HEADS, row, ['无照面馆', '河渚街13号']] }));
  expect(words).toEqual([]);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    bundle: 'small-restaurant',
    creditCode: '91350100M000100Y43',
    community: '德加社区',
    fields: {
      'small-restaurant.gas': { value: '瓶装', until: null },
      'small-restaurant.food': { value: 'JY1', until: '2027-06-30' },
    },
    private: { 'small-restaurant.operator': { value: '王五 13800001234', until: null } },
  });
  expect(JSON.stringify(rows[0]?.fields)).not.toContain('王五');
  expect(rows[1]).toMatchObject({ name: '无照面馆', creditCode: null, community: null });
});

test('every bad cell is named by sheet, row and column, and the place is none', async () => {
  const { rows, words } = await read(
    workbook({
      [SHEET]: [
        HEADS,
        ['河渚面馆', '河渚街12号', '91350100M000100Y44', '没有', '木柴', '', 'JY1', '明年'],
        ['河渚面馆', { formula: 'A1', result: '河渚街13号' }],
        ['', '河渚街14号'],
        ['同一家', '河渚街15号'],
        ['同一家', '河渚街 15 号'],
      ],
      别的表: [['店名'], ['x']],
    }),
  );
  expect(rows.map(({ name }) => name)).toEqual(['同一家', '同一家']);
  expect(words.toSorted()).toEqual(
    [
      `${SHEET} 2 统一社会信用代码 不对：18 位，最后一位是校验位`,
      `${SHEET} 2 社区 没有这个社区`,
      `${SHEET} 2 用气 要写：瓶装、管道、全电`,
      `${SHEET} 2 食品许可／小餐饮登记证到期 要写成 2027-06-30 这样`,
      `${SHEET} 3 门牌 是公式，请改成直接写内容`,
      `${SHEET} 4 店名 没有填`,
      `${SHEET} 6 和第 5 行是同一家`,
      `别的表 不认识这张表，只收：${bundles.map(({ name }) => name).join('、')}`,
    ].toSorted(),
  );
});

test('a header nobody knows, one twice and one that is missing', async () => {
  const { words } = await read(
    workbook({
      [SHEET]: [
        ['店名', '店名', '电话'],
        ['x', 'y', 'z'],
      ],
    }),
  );
  expect(words.slice(0, 3)).toEqual([
    `${SHEET} 1 B 「店名」重复了`,
    `${SHEET} 1 C 不认识「电话」这一列`,
    `${SHEET} 1 第一行缺这几列：门牌`,
  ]);
});

test('the empty workbook that is written is read back without a complaint but that nothing stands in it', async () => {
  const sheets = bundles.map((one) => ({ name: one.name, header: headersOf(one).map(({ name }) => name), rows: [] }));
  for (const { header } of sheets) expect(new Set(header).size).toBe(header.length);
  expect((await read(await writeWorkbook(sheets))).words).toEqual([
    `整个文件 没有内容。表名要是：${bundles.map(({ name }) => name).join('、')}`,
  ]);
});
