import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURES } from '../../catalogue/figures/figure.ts';
import { dayOf, instantOf, nextDay } from '../../src/cases/calendar/calendar.ts';
import { MAIN, mainFirst } from '../../src/figures/main.ts';
import { daysBefore, inMonths, monthOf, periodOf, weekBack } from '../../src/figures/periods.ts';
import { combinedOf } from '../../src/figures/three-rates.ts';
import { besideWritten, percentOf, valuesOf, written, writtenWhole } from '../../src/figures/value.ts';

test('a share says what it is counted in; of fewer than ten no percentage, of nothing nothing', () => {
  expect(written({ n: 33, d: 38 }, '占比')).toBe('33/38（87%）');
  expect(written({ n: 3, d: 7 }, '占比')).toBe('3/7');
  expect(written({ n: 0, d: 0 }, '占比')).toBe('—');
  expect(written({ n: 38, d: 0 }, '件数')).toBe('38');
  const averages = [besideWritten({ n: 85, d: 14 }, '平均'), besideWritten({ n: 0, d: 0 }, '平均')];
  expect([...averages, besideWritten({ n: 3, d: 7 }, '占比')]).toEqual(['85÷14', '', '']);
  expect([writtenWhole({ n: 85, d: 14 }, '平均'), writtenWhole({ n: 3, d: 7 }, '占比')]).toEqual(['6（85÷14）', '3/7']);
  expect([percentOf({ n: 9, d: 9 }), percentOf({ n: 9, d: 10 })]).toEqual([undefined, 90]);
});

test('ten figures are told first, the main ones of those there are, and the others lose none', () => {
  fc.assert(
    fc.property(fc.subarray([...FIGURES]), (ids) => {
      const { main, others } = mainFirst(ids.map((id) => ({ words: { id } })));
      const [first, rest] = [main, others].map((some) => some.map(({ words }) => words.id));
      expect([...(first ?? []), ...(rest ?? [])].sort()).toEqual([...ids].sort());
      expect(first).toHaveLength(Math.min(MAIN.length, ids.length));
      expect(rest?.filter((id) => MAIN.includes(id))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('sums of several keys come to one figure, with what is left out by its reason', () => {
  const part = (what: string, key: string, count: number) => ({ figure: 'in-time', part: what, key, count }) as const;
  const values = valuesOf([part('n', 'a', 2), part('d', 'a', 3), part('d', 'b', 1), part('out:outside', 'b', 4)]);
  expect(values.get('in-time')).toEqual({ n: 2, d: 4, out: { outside: 4 } });
});

test('weeks begin on Monday, months have their own length, and what still runs is held against nothing', () => {
  const sunday = Date.UTC(2026, 10, 29, 15);
  expect(weekBack(sunday, 0)).toEqual({ from: '2026-11-23', to: '2026-11-29', name: '11月23日—29日' });
  // A minute past midnight in Shanghai is the next week already.
  expect(weekBack(Date.UTC(2026, 10, 29, 16, 1), 0)).toMatchObject({ from: '2026-11-30', name: '11月30日—12月6日' });
  expect(monthOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29', name: '2028年2月' });
  expect(periodOf('last-month', Date.UTC(2027, 0, 5))).toMatchObject({ from: '2026-12-01', to: '2026-12-31' });
  expect(daysBefore('week', sunday)).toBeUndefined();
  expect(daysBefore('last-month', Date.UTC(2027, 0, 5))).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
});

test('days are the whole months in them and what is left before and after, each day once', () => {
  const day = fc.date({ min: new Date('2023-11-01'), max: new Date('2028-04-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.nat(500), (first, long) => {
      const from = dayOf(first.getTime());
      const to = dayOf(instantOf(from) + long * 86_400_000);
      const { months, days } = inMonths({ from, to });
      const whole = months && { from: `${months.from}-01`, to: monthOf(months.to).to };
      const all = [...days, ...(whole ? [whole] : [])].sort((a, b) => (a.from < b.from ? -1 : 1));
      expect([all[0]?.from, all.at(-1)?.to]).toEqual([from, to]);
      for (const [i, { to: last }] of all.slice(0, -1).entries()) expect(all[i + 1]?.from).toBe(nextDay(last));
      for (const some of days) expect(inMonths(some)).toEqual({ months: undefined, days: [some] });
    }),
  );
  expect(inMonths(monthOf('2028-02'))).toEqual({ months: { from: '2028-02', to: '2028-02' }, days: [] });
});

test('三率 are one number by the weights of a county, and not where one is counted in fewer than ten', () => {
  const weights = { contacted: 0.3, solved: 0.35, pleased: 0.35, source: '示例文件' };
  const values = (d: number) =>
    new Map([
      ['contacted', { n: 9, d: 10, out: {} }],
      ['solved', { n: 10, d: 20, out: {} }],
      ['pleased', { n: 0, d, out: {} }],
    ] as const);
  expect(combinedOf(values(20), weights)).toBe('44.5');
  expect(combinedOf(values(9), weights)).toBeUndefined();
});
