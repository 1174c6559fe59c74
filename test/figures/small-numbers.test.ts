import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { reportDays, reportFacts } from '../../src/bot/figures/report-facts.ts';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import type { SumPart } from '../../src/figures/count.ts';
import { weekBack } from '../../src/figures/periods.ts';
import { IN_BREAKDOWNS } from '../../src/figures/report/broken.ts';
import { reportSheets } from '../../src/figures/report/sheets.ts';
import { FEWEST } from '../../src/figures/value.ts';
import { personOf } from '../sentences/person.ts';
import { textsIn } from '../sentences/sentences.ts';
import { openTown, type Town } from '../sentences/town.ts';

describe('a breakdown of a month', () => {
  const sheetOf = (counts: readonly number[]) => {
    const parts = counts.map(
      (count, i): SumPart => ({ figure: 'opened', part: 'n', key: i === 0 ? '' : `k${i}`, count }),
    );
    const [sheet] = reportSheets({
      ...{
        name: '2026年11月',
        earlierCalled: '上月' as const,
        words: catalogue.figures,
        values: new Map(),
        before: new Map(),
        matters: [],
        late: 0,
      },
      lists: [],
      broken: [{ sheet: '社区', of: '社区', figures: IN_BREAKDOWNS, parts, nameOf: (key) => key }],
    }).filter(({ name }) => name === '社区');
    return (sheet?.rows ?? []).map(([name = '', opened]) => ({ name: String(name), opened: Number(opened) }));
  };

  test('names nobody of few cases, not even as the only one left over, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 7 }), (counts) => {
        const rows = sheetOf(counts);
        const rest = rows.find(({ name }) => name.startsWith('其他'));
        const named = rows.filter((row) => row !== rest);
        for (const { opened } of named) expect(opened).toBeGreaterThanOrEqual(FEWEST);
        expect(rows.reduce((sum, { opened }) => sum + opened, 0)).toBe(counts.reduce((sum, n) => sum + n, 0));
        // Whoever knows all the names reads none out of what is left: two are together, or all of them.
        const together = counts.slice(1).length - named.length;
        if (together > 0 && named.length > 0) {
          expect(together).toBeGreaterThanOrEqual(2);
          expect(rest?.opened).toBeGreaterThanOrEqual(FEWEST);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('who reads single cases in a report', () => {
  let town: Town;
  let number = '';
  beforeAll(async () => {
    town = await openTown();
    const worker = personOf(town, '网格员甲');
    await worker.says('楼下烧烤店油烟太大谁管');
    const given = { estate: '德加小区', detail: '3 幢', description: '油烟直排', reportedPerson: true };
    number = /WX-\d{6}-\d{3}/.exec(await worker.fills('上报事件', given))?.[0] ?? '';
    await town.passes(14 * DAY_MS);
  });
  afterAll(() => town.close());

  const weekOf = async (name: string) => {
    const { openId } = personOf(town, name);
    const shown = await render({ view: 'weekly', monday: weekBack(town.clock.now, 2).from, openId }, town.world);
    return 'card' in shown ? textsIn(shown.card).join('\n') : '';
  };
  const monthFor = async (name: string) => {
    const roster = await readRoster(town.world);
    const month = dayOf(town.clock.now - 14 * DAY_MS).slice(0, 7);
    return JSON.stringify(
      reportSheets(await reportFacts(reportDays({ month }), personOf(town, name).openId, roster, town.world)),
    );
  };

  test('any days that words name are answered to everybody, with what is theirs', async () => {
    const shown = async (name: string, words: string) => {
      const person = personOf(town, name);
      await person.says(words);
      return person.latest();
    };
    const OWN = { 执法队值班员: '综合行政执法队', 执法队负责人: '综合行政执法队', 联络站书记: '德加社区' };
    for (const [words, called] of [
      ['上周', '上周的数'],
      ['本月', '本月的数'],
      ['月报 10月', '2026年10月的数'],
      ['10月', '2026年10月的数'],
      ['去年', '2025年的数'],
      ['前天报了几件', '2026年12月6日的数'],
      ['上上周周报', '11月23日—29日的数'],
    ] as const) {
      for (const [name, whose] of Object.entries(OWN)) {
        const answer = await shown(name, words);
        expect([name, answer]).toEqual([name, expect.stringContaining(called)]);
        expect(answer).toContain(whose);
        expect(answer).not.toContain('现在在办');
      }
      for (const name of ['网格员甲', '物业人员'])
        expect(await shown(name, words)).toContain(`您报的事，${called.replace('的数', '')}`);
    }
    expect(await shown('网格员甲', '11月')).toContain('新报 **1** 件');
    expect(await shown('网格员甲', '昨天')).toContain('新报 **0** 件　现在在办 **1** 件');
    expect(await shown('联络站书记', '11月')).toContain('新报　**1**');
    expect(await shown('市监所值班员', '11月')).toContain('还没有数');
    expect(await shown('带班领导', '11月')).toContain('2026年11月');
    expect(await shown('带班领导', '本周报了几件')).toContain('本周的数');
    expect(await shown('带班领导', '本月报了几件')).toContain('本月的数');
    expect(await shown('带班领导', '去年')).toContain('2025年还没有数');
    for (const name of ['带班领导', '网格员甲', '执法队值班员'])
      expect(await shown(name, '月报 13月')).toContain('没有这几天');
  });

  test('who leads sees what is late, and what was reported once', async () => {
    expect(number).not.toBe('');
    expect(await weekOf('带班领导')).toContain(number);
    expect(await weekOf('带班领导')).toContain('油烟');
    expect(await monthFor('带班领导')).toContain(number);
  });

  test('who looks after the list reads the numbers alone: no case, and no matter that was reported once', async () => {
    expect(await weekOf('清单管理员')).toContain('一周小结');
    expect(await weekOf('清单管理员')).not.toMatch(/WX-|油烟|看超期的/);
    expect(await monthFor('清单管理员')).not.toMatch(/WX-|油烟/);
  });
});
