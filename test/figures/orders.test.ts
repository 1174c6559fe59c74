import { describe, expect, test } from 'vitest';
import { CASE_FIGURES, type CaseFigure } from '../../catalogue/figures/figure.ts';
import { ALARM_SOURCE } from '../../src/alarms/alarm.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { CaseState } from '../../src/cases/record/state.ts';
import { countsOf } from '../../src/figures/cases.ts';
import type { Sum } from '../../src/figures/count.ts';
import { nameOf, sumsOf } from '../../src/figures/sums.ts';
import { valueIn, valuesOf } from '../../src/figures/value.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { inState } from '../cases/story.ts';
import { openWorld } from '../store/open-world.ts';
import { reportCase } from '../store/report-case.ts';

const ORDER_FIGURES = CASE_FIGURES.filter((one) => one === 'from-outside' || one.startsWith('order-'));
const base = inState('closed').the();
const { opened } = base.times;

/** A case that came under a number, due in ten days, sent to a department as it came. */
const order = (change: Partial<Case> = {}, times: Partial<Case['times']> = {}): Case => ({
  ...base,
  origin: { source: '12345', outsideNumber: '3301-1', outsideDue: opened + 10 * DAY_MS },
  times: { ...base.times, dispatched: opened, ended: opened + 5 * DAY_MS, ...times },
  ...change,
});
const without = (due: number | null) => ({ source: '12345', outsideNumber: '3301-1', outsideDue: due });
const come = (cases: readonly Case[]) =>
  valuesOf(cases.flatMap((c) => sumsOf(countsOf(c)).filter(({ by }) => by === 'all')));

describe('orders of other systems', () => {
  const CASES = [
    order(),
    order({}, { ended: opened + 10 * DAY_MS }),
    order({}, { ended: opened + 10 * DAY_MS + 1 }),
    order({ state: 'declined' }, { dispatched: null, ended: opened + 1 }),
    order({ state: 'to-sign' }, { dispatched: opened + 1, ended: null }),
    order({ origin: without(null) }),
    order({ state: 'withdrawn' }),
    order({ state: 'merged' }),
    // Neither somebody's own eyes nor an alarm of ours is anybody's order.
    order({ origin: { source: '现场发现', outsideNumber: null, outsideDue: null } }),
    order({ origin: { source: ALARM_SOURCE, outsideNumber: 'BJ-1', outsideDue: null } }),
  ];

  test('are counted as by hand', () => {
    const values = come(CASES);
    const of = (figure: CaseFigure) => valueIn(values, figure);
    expect(of('from-outside')).toEqual({ n: 6, d: 0, out: { gone: 2 } });
    expect(of('order-matched')).toEqual({ n: 4, d: 6, out: { gone: 2 } });
    expect(of('order-in-time')).toEqual({ n: 3, d: 4, out: { gone: 2, running: 1, 'no-due': 1 } });
    expect(of('order-returned')).toEqual({ n: 1, d: 6, out: { gone: 2 } });
  });

  test('come to the whole in whatever state they are: counted, not counted and left out', () => {
    const all = CaseState.options.flatMap((state) =>
      [null, opened, opened + 9 * DAY_MS].map((due) => order({ state, origin: without(due) })),
    );
    const values = come(all);
    const came = valueIn(values, 'from-outside').n;
    for (const figure of ORDER_FIGURES) {
      const { n, d, out } = valueIn(values, figure);
      const left = Object.values(out).reduce((sum, count) => sum + count, 0);
      expect([figure, (d || n) + left]).toEqual([figure, all.length]);
      expect(n).toBeLessThanOrEqual(d || n);
    }
    expect([valueIn(values, 'order-matched').d, valueIn(values, 'order-returned').d]).toEqual([came, came]);
  });

  test('of an earlier release are counted by the migration as they are counted since', async () => {
    const world = await openWorld();
    const { raw } = world.database;
    const due = world.clock.now + 3 * DAY_MS;
    const put = raw.prepare(
      `UPDATE cases SET body = json_set(body, '$.state', ?, '$.times.ended', ?, '$.origin.source', ?,
       '$.origin.outsideNumber', ?, '$.origin.outsideDue', ?) WHERE id = ?`,
    );
    const stand: [state: string, ended: number | null, source: string, number: string | null, due: number | null][] = [
      ['to-sign', null, '12345', 'A-1', due],
      ['closed', due, '12345', 'A-2', due],
      ['closed', due + 1, '141', 'B-1', due],
      ['closed', due, '141', 'B-2', null],
      ['declined', due, '12345', 'A-3', due],
      ['withdrawn', due, '12345', 'A-4', due],
      ['merged', due, '12345', 'A-5', null],
      ['closed', due, ALARM_SOURCE, 'BJ-1', null],
      ['to-sign', null, '现场发现', null, null],
    ];
    for (const [n, [state, ended, source, number, dueAt]] of stand.entries()) {
      const estate = n % 2 ? '府新小区' : '德加小区';
      const id = await reportCase(world, { estate, detail: `${n + 1} 幢`, description: '油烟' });
      put.run(state, ended, source, number, dueAt, id);
    }
    const expected = new Map<string, number>();
    for (const sum of (await world.store.casesAfter('', 10)).flatMap((c) => sumsOf(countsOf(c))))
      if (ORDER_FIGURES.some((one) => one === sum.figure))
        expected.set(nameOf(sum), (expected.get(nameOf(sum)) ?? 0) + sum.count);
    expect(expected.size).toBeGreaterThan(30);
    raw.exec('DELETE FROM figure_sums');
    raw.exec(readMigrations().find(({ name }) => name.startsWith('0033'))?.sql ?? '');
    const kept = raw.prepare('SELECT * FROM figure_sums').all() as Sum[];
    expect(Object.fromEntries(kept.map((sum) => [nameOf(sum), sum.count]))).toEqual(Object.fromEntries(expected));
    world.close();
  });
});
