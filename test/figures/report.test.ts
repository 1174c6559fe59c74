import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overTime } from '../../cards/figures/over-time.ts';
import { FIGURES } from '../../catalogue/figures/figure.ts';
import { catalogue } from '../../catalogue/index.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { IN_BREAKDOWNS } from '../../src/figures/report/broken.ts';
import { CASE_HEADER, caseRow } from '../../src/figures/report/case-sheet.ts';
import { numbersIn, reportInWords } from '../../src/figures/report/said.ts';
import { reportSheets } from '../../src/figures/report/sheets.ts';
import { inState } from '../cases/story.ts';
import { textsIn } from '../sentences/sentences.ts';

const Value = fc.record({ n: fc.nat(300), d: fc.nat(300) }).map(({ n, d }) => ({ n: Math.min(n, d), d, out: {} }));
const Month = fc.record({
  values: fc.array(Value, { minLength: FIGURES.length, maxLength: FIGURES.length }),
  matters: fc.array(fc.record({ name: fc.constantFrom('占道经营', '噪声扰民', '乱扔垃圾'), count: fc.nat(90) }), {
    maxLength: 4,
  }),
  late: fc.array(fc.constant(caseRow(inState('in-hand').the(), catalogue.nameOf)), { maxLength: 5 }),
});
const told = ({ values, matters, late }: typeof Month extends fc.Arbitrary<infer T> ? T : never) => {
  const all = new Map(
    FIGURES.map((id, i) => [
      id,
      catalogue.figure(id).kind === '占比'
        ? (values[i] ?? { n: 0, d: 0, out: {} })
        : { n: values[i]?.n ?? 0, d: 0, out: {} },
    ]),
  );
  const parts = matters.map(({ count }, i) => ({ figure: 'opened', part: 'n', key: `m${i}`, count }) as const);
  return {
    name: '2026年11月',
    earlierCalled: '上月' as const,
    words: catalogue.figures,
    values: all,
    before: all,
    matters,
    late: late.length,
    lists: [{ name: '超期清单', header: CASE_HEADER, rows: late }],
    broken: [
      {
        sheet: '事项',
        of: '事项',
        figures: IN_BREAKDOWNS,
        parts,
        nameOf: (key: string) => matters[Number(key.slice(1))]?.name ?? key,
      },
    ],
  };
};

describe('the report of a month', () => {
  test('says no number that its workbook does not have', () => {
    fc.assert(
      fc.property(Month, (month) => {
        const facts = told(month);
        const sheets = reportSheets(facts).filter(({ name }) => name !== '小结');
        const rows = sheets.flatMap(({ name, rows: some }) => (name === '超期清单' ? [[String(some.length)]] : some));
        // Of few cases the name is left out of the workbook, and of the most named in the words the count is in both.
        const few = month.matters.map(({ count }) => String(count));
        const known = new Set([...numbersIn(rows.flat().join(' ')), ...few]);
        for (const number of numbersIn(reportInWords(facts).join(''))) expect(known).toContain(number);
      }),
      { numRuns: 60 },
    );
  });

  test('begins with what the figures mean, and tells names of few cases together', () => {
    const facts = told({
      values: [],
      matters: [
        { name: '占道经营', count: 7 },
        { name: '噪声扰民', count: 2 },
        { name: '乱扔垃圾', count: 3 },
      ],
      late: [],
    });
    const sheets = reportSheets(facts);
    expect(sheets.map(({ name }) => name)).toEqual(['口径', '汇总', '小结', '事项', '超期清单']);
    expect(sheets[3]?.rows.map(([name, opened]) => [name, opened])).toEqual([
      ['占道经营', 7],
      ['其他（少的合在一起）', 5],
    ]);
    for (const { header, rows } of sheets) for (const row of rows) expect(row).toHaveLength(header.length);
  });

  test('has numbers that add up: counts, and the parts of every share; the share is told as everywhere', () => {
    const values = FIGURES.map(() => ({ n: 33, d: 38, out: {} }));
    const rows = reportSheets(told({ values, matters: [], late: [] })).find(({ name }) => name === '汇总')?.rows ?? [];
    const row = (figure: string) => rows.find(([name]) => name === figure)?.slice(1, 5);
    expect(row('新报')).toEqual([33, 33, '', '']);
    expect(row('按时办结')).toEqual(['33/38（87%）', 33, 38, 87]);
    expect(row('暂缓天数')).toEqual(['—', 33, 0, '']);
  });
});

test('spans of time are told by name, for n/d is a share everywhere else', () => {
  const spans = [
    { at: '10.5', opened: 0, closed: 0 },
    { at: '10.12', opened: 25, closed: 5 },
    { at: '10.19', opened: 0, closed: 3 },
  ];
  const told = textsIn(overTime('八周', spans, (at) => `${at} 起`)).join('\n');
  expect(told).toContain('10.12 起 新报 25、办结 5；10.19 起 新报 0、办结 3');
  expect(told).not.toMatch(/\d\/\d|10\.5 起/);
  expect(overTime('八周', spans.slice(0, 1))).toEqual([]);
});

test('a case that is taken out has no phone and nobody who reported it', () => {
  const c: Case = {
    ...inState('closed').the(),
    title: '餐饮油烟 13800138000',
    onBehalf: { phone: '13900005678', wantsReply: true },
    result: { outcome: 'solved', text: '已告知 13700137000', photos: [] },
  };
  const cells = caseRow(c, catalogue.nameOf);
  expect(cells[CASE_HEADER.indexOf('第几次')]).toBe(1);
  const row = cells.join(' ');
  expect(row).not.toMatch(/1[379]\d{9}/);
  expect(row).not.toContain(c.reporter.name);
  expect(row).toContain(c.id);
});
