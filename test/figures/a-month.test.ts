import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ALARM_FIGURES,
  CASE_FIGURES,
  type CaseFigure,
  FIGURES,
  QUESTION_FIGURES,
  VISIT_FIGURES,
} from '../../catalogue/figures/figure.ts';
import { rulesOf } from '../../src/bot/core/office.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { readValues } from '../../src/bot/figures/read-values.ts';
import { reportDays, reportFacts } from '../../src/bot/figures/report-facts.ts';
import { wholeStreet } from '../../src/bot/figures/scope.ts';
import type { DatedBy } from '../../src/bot/ports/cases.ts';
import { dayOf, instantOf, nextDay } from '../../src/cases/calendar/calendar.ts';
import { type CaseEvent, replay } from '../../src/cases/lifecycle/events.ts';
import { COUNTED_ON, type CountedAs, standingOf } from '../../src/figures/behind.ts';
import { DIMENSIONS } from '../../src/figures/count.ts';
import { reportSheets } from '../../src/figures/report/sheets.ts';
import { valueIn, valuesOf } from '../../src/figures/value.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { GAS_PEOPLE } from '../alarms/readings.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { playWeeks } from './a-month.ts';
import { type Diary, SOURCES } from './a-month-beside.ts';
import { byHand, isReport } from './a-month-by-hand.ts';
import { alarmsByHand, visitsByHand } from './a-month-in-the-diary.ts';
import { questionsByHand } from './a-month-of-questions.ts';

let opened: Opened;
/** What happened, case by case, from nothing but the timelines. */
let stories: CaseEvent[][];
let diary: Diary;
/** What the timelines come to. */
let counted: ReturnType<typeof byHand>;
const NOVEMBER = reportDays({ month: '2026-11' });
const WHOLE = { from: '2026-01-01', to: '2027-12-31', name: '从头到尾' };
beforeAll(async () => {
  opened = await openWorld(':memory:', { sources: SOURCES });
  await opened.store.commit({ at: opened.clock.now, changes: GAS_PEOPLE, says: [] });
  diary = await playWeeks(opened, { seed: 7, days: 30, aDay: 2 });
  const cases = await opened.store.casesAfter('', 10_000);
  stories = await Promise.all(cases.map(({ id }) => opened.store.timeline(id)));
  const { calendar } = rulesOf(opened.world);
  const { hours } = (await readRoster(opened.world)).facts(opened.clock.now, calendar);
  counted = byHand(stories, diary.orders, (department) => ({ calendar, hours: hours(department) }));
});
afterAll(() => opened.close());

describe('a month of an office', () => {
  test('are lively enough to count: something of every figure happened', () => {
    const counts = Object.entries(counted).filter(([, { n }]) => n === 0);
    expect(stories.length).toBeGreaterThan(50);
    expect(counts).toEqual([]);
  });

  test('give the figures that the timelines tell', async () => {
    const values = valuesOf(await opened.store.sums({ by: 'all', key: '', ...WHOLE }));
    const kept = CASE_FIGURES.map((id) => {
      const { n, d } = valueIn(values, id);
      return [id, { n, d }];
    });
    expect(Object.fromEntries(kept)).toEqual(counted);
  });

  test('give the figures of questions, visits and alarms that the diary tells', async () => {
    const values = await readValues(wholeStreet(opened.world), WHOLE, opened.world);
    const courses = await Promise.all(diary.visits.map(({ id }) => opened.store.courseOfVisit(id)));
    const told = {
      ...questionsByHand(diary.questions),
      ...visitsByHand(diary.visits, courses),
      ...alarmsByHand(diary.alarms, opened.clock.now),
    };
    const kept = [...QUESTION_FIGURES, ...VISIT_FIGURES, ...ALARM_FIGURES].map((id) => {
      const { n, d } = valueIn(values, id);
      return [id, { n, d }];
    });
    expect(Object.fromEntries(kept)).toEqual(told);
    expect(Object.entries(told).filter(([, { n }]) => n === 0)).toEqual([]);
  });

  test('count each day as it was', async () => {
    for (const day of new Set(stories.map(([first]) => dayOf(first?.at ?? 0)))) {
      const values = valuesOf(await opened.store.sums({ by: 'all', key: '', from: day, to: day }));
      const reported = stories.filter((story) => isReport(story) && dayOf(story[0]?.at ?? 0) === day).length;
      expect([day, valueIn(values, 'opened').n]).toEqual([day, reported]);
    }
  });

  test.each(DIMENSIONS)('have cases behind every number by %s that come to it', async (by) => {
    const period = { from: '2026-11-25', to: '2026-12-04' };
    const parts = await opened.store.sums({ by, ...period, figures: FIGURES });
    for (const [key, some] of Map.groupBy(parts, (part) => part.key))
      for (const [figure, on] of Object.entries(COUNTED_ON) as [CaseFigure, DatedBy][]) {
        const { n, d, out } = valueIn(valuesOf(some), figure);
        const of = { on, from: instantOf(period.from), to: instantOf(nextDay(period.to)), by, keys: [key] };
        const found = await opened.store.datedCases(of, 1_000);
        const behind = found.flatMap(({ c }) => standingOf(c, figure, period, { by, keys: [key] }) ?? []);
        const sum = (count: (one: CountedAs) => number) => behind.reduce((all, one) => all + count(one), 0);
        const left = Object.values(out).reduce((all, count) => all + count, 0);
        expect([key, figure, sum((one) => one.n), sum((one) => one.d), sum((one) => (one.out ? 1 : 0))]).toEqual([
          key,
          figure,
          n,
          d,
          left,
        ]);
      }
  });

  test('list every return of a month, with what became of it', async () => {
    const leader = idOf('带班领导');
    const { lists } = await reportFacts(NOVEMBER, leader, await readRoster(opened.world), opened.world);
    const rows = lists.find(({ name }) => name === '退单清单')?.rows ?? [];
    const returned = stories.flat().filter(({ command, at }) => command.do === 'return' && dayOf(at) < '2026-12-01');
    expect(rows.map(([id]) => id).sort()).toEqual(returned.map(({ caseId }) => caseId).sort());
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(lists)).not.toMatch(/13900005678|执法队值班员/);
  });

  test('came from somewhere, each of them: the sheet of sources comes to what was reported', async () => {
    const of = await reportFacts(NOVEMBER, idOf('带班领导'), await readRoster(opened.world), opened.world);
    const sources = of.broken.find(({ sheet }) => sheet === '来源')?.parts ?? [];
    const reported = stories.filter((story) => isReport(story) && dayOf(story[0]?.at ?? 0) < '2026-12-01');
    const told = Map.groupBy(reported, (story) => replay(story)?.origin.source);
    expect(Object.fromEntries(sources.map(({ key, count }) => [key, count]))).toEqual(
      Object.fromEntries([...told].map(([source, some]) => [source, some.length])),
    );
    expect(told.size).toBeGreaterThan(2);
    expect(valueIn(of.values, 'opened').n).toBe(reported.length);
    const sheets = reportSheets(of);
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['口径', '汇总', '小结', '事项', '社区', '部门', '检查', '来源'],
      ...['超期清单', '退单清单', '隐患清单', '一件事'],
    ]);
    for (const { header, rows } of sheets) for (const row of rows) expect(row).toHaveLength(header.length);
  });

  test('leave sums that a count from the first agrees with', async () => {
    expect(await checkDatabase(opened.database)).toEqual([]);
  });

  test('come as a weekly card on Monday at nine, to the desk and the leader, once', async () => {
    const sent = opened.spoken.filter(({ text }) => text.includes('一周小结'));
    const titles = Map.groupBy(sent, ({ text }) => /一周小结[^"]*/.exec(text)?.[0] ?? '');
    expect(titles.size).toBeGreaterThanOrEqual(1);
    for (const some of titles.values()) expect(new Set(some.map(({ to }) => to)).size).toBe(some.length);
    const card = JSON.stringify(await render({ view: 'weekly', monday: '2026-11-30' }, opened.world));
    for (const part of ['新报', '按时办结', '首派准确', '哪类最多', '八周新报和办结']) expect(card).toContain(part);
    expect(card).not.toContain('13900005678');
  });
});
