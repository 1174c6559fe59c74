import { expect, test } from 'vitest';
import { daysBefore, monthOf, periodOf, weekBack } from '../../src/figures/periods.ts';
import { percentOf, valuesOf, written } from '../../src/figures/value.ts';

test('a share says what it is counted in; of fewer than ten no percentage, of nothing nothing', () => {
  expect(written({ n: 33, d: 38 }, '占比')).toBe('33/38（87%）');
  expect(written({ n: 3, d: 7 }, '占比')).toBe('3/7');
  expect(written({ n: 0, d: 0 }, '占比')).toBe('—');
  expect(written({ n: 38, d: 0 }, '件数')).toBe('38');
  expect([percentOf({ n: 9, d: 9 }), percentOf({ n: 9, d: 10 })]).toEqual([undefined, 90]);
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
