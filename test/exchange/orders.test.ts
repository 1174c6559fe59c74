import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { asReport, newsOf, placeOfOrder } from '../../src/exchange/as-report.ts';
import { fillingOf } from '../../src/exchange/filled-in.ts';
import { matterOfCode } from '../../src/exchange/matter-of.ts';
import { OUR_COLUMNS } from '../../src/exchange/our-columns.ts';
import { ORDER_LIMITS, ordersIn } from '../../src/exchange/read-orders.ts';
import { saidTime } from '../../src/exchange/said-time.ts';
import { fingerprint, orderSheet, recognised, theirHeaders } from '../../src/exchange/sheet.ts';
import { createSearch } from '../../src/matters/search.ts';
import { fillWorkbook } from '../../src/workbook/fill.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { inState } from '../cases/story.ts';
import { damagedParts } from '../workbook/damaged-parts.ts';
import type { Given, Manner } from '../workbook/foreign.ts';
import { foreign } from '../workbook/foreign.ts';
import { anOrder } from './an-order.ts';
import { HOTLINE, ORDERS, orderSheetOf } from './sheets.ts';

const at = (words: string) => Date.parse(`${words.replace(' ', 'T')}:00+08:00`);

async function sheetOf(bytes: Uint8Array) {
  const sheet = orderSheet(await readWorkbook(bytes, ORDER_LIMITS));
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

async function readOf(bytes: Uint8Array) {
  const sheet = await sheetOf(bytes);
  const layout = recognised(sheet, catalogue.sources);
  const source = catalogue.source(layout?.source ?? '');
  if (!layout || !source) throw new Error('not recognised');
  return { sheet, source, layout, ...ordersIn(sheet, layout, source) };
}

/** WPS writes texts in the cells and leaves places out of rows; Excel shares its texts. */
const PROGRAMS: [string, Partial<Manner>][] = [
  ['Excel', {}],
  ['WPS', { strings: 'inline', blanks: true, targets: 'absolute' }],
  ['a writer with prefixes', { prefix: 'x:', places: 'rows' }],
];

describe.each(PROGRAMS)('a sheet of the hotline written by %s', (_, manner) => {
  test('is recognised by its headers and read order by order', async () => {
    const { layout, orders, unread } = await readOf(orderSheetOf(ORDERS, manner));
    expect(layout.source).toBe('hotline');
    expect(unread).toEqual([]);
    expect(orders.map(({ order }) => order.id)).toEqual(['GD20261124001', 'GD20261124002', 'GD20261124003']);
    expect(Date.parse(orders[0]?.order.external.due ?? '')).toBe(at('2026-12-01 17:30'));
    expect(orders[0]?.order.who).toEqual({ name: '李某', phone: '13900001111' });
  });

  test('comes back with our columns, every cell of theirs as it was; again, nothing is written beside', async () => {
    const bytes = orderSheetOf(ORDERS, manner);
    const { sheet, orders } = await readOf(bytes);
    const closed = inState('closed').the();
    const filling = fillingOf(sheet, orders, (number) => (number === 'GD20261124001' ? closed : undefined));
    const filled = await fillWorkbook(bytes, ORDER_LIMITS, filling);
    expect(damagedParts(filled)).toEqual([]);
    const [was, is] = [await sheetOf(bytes), await readOf(filled)];
    const theirs = is.sheet.sheet.cells.filter(({ column }) => column <= 'L');
    expect(theirs).toEqual(was.sheet.cells);
    const ours = (row: number) => is.sheet.sheet.cells.filter((one) => one.row === row && one.column > 'L');
    expect(ours(1).map(({ text }) => text)).toEqual([...OUR_COLUMNS]);
    expect(ours(2).map(({ text }) => text)).toEqual([
      closed.id,
      '已办结',
      expect.stringContaining('。'),
      expect.any(String),
    ]);
    expect(ours(3)).toEqual([]);
    expect(fingerprint(theirHeaders(is.sheet))).toBe(fingerprint(theirHeaders(was)));
    const twice = fillingOf(is.sheet, is.orders, () => inState('in-hand').the());
    const again = await readOf(await fillWorkbook(filled, ORDER_LIMITS, twice));
    expect([...again.sheet.headers.values()].filter((one) => OUR_COLUMNS.includes(one as never))).toHaveLength(4);
    expect(again.orders).toEqual(is.orders);
  });
});

describe('rows', () => {
  const one = async (change: Record<number, Given>) => {
    const row = [...(ORDERS[0] ?? [])];
    for (const [column, value] of Object.entries(change)) row[Number(column)] = value;
    return readOf(orderSheetOf([row]));
  };

  test('that cannot be read are named by row, column and cure, and the others are read all the same', async () => {
    const bad: Given[][] = [
      [1, null, null, '没有编号', '', '', '', '', '', '', '', ''],
      [2, 'A2', null, null, '', '', '', '', '', '', '', ''],
      [3, 'A3', null, '哪天都行', '', '', '', '', '', '下周三', '', ''],
      [4, 'A4', null, { formula: 'B2&C2', result: 'x' }, '', '', '', '', '', '', '', ''],
      [5, 'GD20261124001', null, '同一个编号', '', '', '', '', '', '', '', ''],
    ];
    const { orders, unread } = await readOf(orderSheetOf([...ORDERS.slice(0, 1), ...bad]));
    expect(orders).toHaveLength(1);
    expect(unread.map(({ row, column }) => [row, column])).toEqual([
      [3, '工单编号'],
      [4, '诉求内容'],
      [5, '办理时限'],
      [6, '诉求内容'],
      [7, undefined],
    ]);
    expect(unread[3]?.why).toContain('公式');
  });

  test('of somebody who wants secrecy carry neither name nor number, in no column', async () => {
    const { orders } = await readOf(orderSheetOf(ORDERS));
    const secret = orders[2]?.order;
    expect(secret?.external.secret).toBe(true);
    expect(JSON.stringify(secret)).not.toMatch(/王五|13900003333/);
    const other = await one({ 3: '举报群租，回我另一个号码 13900004444', 10: '是' });
    expect(JSON.stringify(other.orders)).not.toContain('13900004444');
    expect(
      asReport(secret ?? anOrder(), { place: inState('to-sign').the().place, matterId: null, mark: '12345' }),
    ).toMatchObject({
      reportedPerson: true,
      onBehalf: { phone: null },
    });
  });

  test('more of what is kept secret, in a row that does not say so, is not told in its words', () => {
    const order = { ...anOrder(), what: { ...anOrder().what, text: '李某又来电催' } };
    expect(newsOf(order, '12345', 'update')).toContain('李某');
    for (const what of ['join', 'update', 'withdraw'] as const)
      expect(newsOf(order, '12345', what, true)).not.toContain('李某');
  });

  test('the longest of all is still a report', async () => {
    const { orders } = await one({ 2: '长'.repeat(400), 3: '长'.repeat(5000), 5: '路'.repeat(900) });
    const report = asReport(orders[0]?.order ?? anOrder(), {
      place: inState('to-sign').the().place,
      matterId: 'CG04',
      mark: '12345',
    });
    expect(report.description.length).toBeLessThanOrEqual(1000);
    expect(newsOf(orders[0]?.order ?? anOrder(), '12345', 'update').length).toBeLessThanOrEqual(1000);
  });
});

test('a sheet that no source heads so, and one that two head alike, is nobody’s', async () => {
  const unknown = await sheetOf(orderSheetOf([['a', 'b']], {}, ['单号', '说了什么']));
  expect(recognised(unknown, catalogue.sources)).toBeUndefined();
  const both = await sheetOf(foreign([{ name: '表', rows: [['题目', null], HOTLINE, ORDERS[0] ?? []] }]));
  expect(recognised(both, catalogue.sources)?.source).toBe('hotline');
  expect(both.headerRow).toBe(2);
});

test('a code is looked up whole and by its last step, and never guessed', () => {
  const source = catalogue.source('hotline');
  if (!source) throw new Error('no source');
  expect(matterOfCode(source, '城市管理/市容/餐饮油烟')).toBe('CG04');
  expect(matterOfCode(source, ' 餐饮 油烟 ')).toBe('CG04');
  expect(matterOfCode(source, '油烟')).toBeNull();
  expect(matterOfCode(source, null)).toBeNull();
  // A word for several matters is the desk's to part.
  expect(matterOfCode(source, '社会生活噪声')).toBeNull();
});

test('what a table says a word means, the search finds among its first; it says a word once', () => {
  const search = createSearch(catalogue);
  for (const { matters } of catalogue.sources) {
    const words = matters.flatMap(({ says, matter }) => says.map((word) => ({ word, matter })));
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
    // 无照游商 is who sells in the street, by the hotline's own classes; the search reads 无照.
    const apart = words.filter(
      ({ word, matter }) =>
        !search(word)
          .hits.slice(0, 3)
          .some((hit) => hit.matter === matter),
    );
    expect(apart.map(({ word }) => word).filter((word) => word !== '无照游商')).toEqual([]);
  }
});

test.each([
  ['2026-12-03 17:30:00', '2026-12-03 17:30'],
  ['2026/12/3 9:05', '2026-12-03 09:05'],
  ['2026年12月3日 9时5分', '2026-12-03 09:05'],
  ['2026年12月3日', '2026-12-03 17:30'],
  ['２０２６-１２-０３', '2026-12-03 17:30'],
])('%s is a time', (said, meant) => expect(saidTime(said)).toBe(at(meant)));
test.each(['', '12月3日', '2026-02-30', '2026-12-03 25:00', '下周'])('「%s」 is none', (said) =>
  expect(saidTime(said)).toBeUndefined(),
);

test('a place is what the address names; nothing is guessed', () => {
  const estates = [{ name: '德加小区', community: '德加社区', grid: '第一网格' }];
  const communities = ['德加社区', '香樟社区'];
  const of = (text: string, community: string | null = null) =>
    placeOfOrder(anOrder({ where: { text, community, lng: null, lat: null } }), estates, communities);
  expect(of('文新街道德加小区3幢')).toMatchObject({ estate: '德加小区', community: '德加社区', detail: '3幢' });
  expect(of('浙江省杭州市西湖区文新街道德加小区 3幢')).toMatchObject({ estate: '德加小区', detail: '3幢' });
  expect(of('杭州市西湖区德加小区')).toMatchObject({ estate: '德加小区', detail: '德加小区' });
  expect(of('西湖区香樟社区西门')).toMatchObject({ community: '香樟社区', detail: '西门' });
  expect(of('杭州市西湖区文新街道')).toMatchObject({ community: '地点待核实', detail: '杭州市西湖区文新街道' });
  for (const whole of ['都市水乡园区3幢', '新街道口5号', '香樟社区', '某小区5幢']) expect(of(whole).detail).toBe(whole);
  expect(of('香樟街12号')).toMatchObject({ estate: null, community: '香樟社区' });
  expect(of('某路1号', '德加')).toMatchObject({ estate: null, community: '德加社区' });
  expect(of('香樟社区健身点')).toMatchObject({ community: '香樟社区', detail: '健身点' });
  expect(of('某路1号')).toMatchObject({ estate: null, community: '地点待核实' });
});

test('a fire accident waits at the desk with what remains to be done, urgent for nobody', () => {
  const order = anOrder({ class: '火灾事故' });
  const report = asReport(
    { ...order, what: { ...order.what, urgent: true } },
    { place: inState('to-sign').the().place, matterId: 'CG04', mark: '141' },
  );
  expect(report).toMatchObject({ matterId: null, urgent: false });
  expect(report.asks.事后要做).toContain('起火原因等消防认定');
});
