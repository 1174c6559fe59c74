import { expect, test } from 'vitest';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { DEFAULT_LIMITS } from '../../src/cases/limits.ts';
import { earlierAt, type Past, similarOpen } from '../../src/cases/record/repeats.ts';
import { inState, MONDAY, report } from './office.ts';

const place = report().place;
const opening = { matterId: 'CG04', place };
const past = (days: number, changes: Partial<Past> = {}): Past => {
  const c = inState('in-hand').the();
  return { ...c, id: `WX-260901-${100 + days}`, times: { ...c.times, opened: MONDAY - days * DAY_MS }, ...changes };
};
const settled = { state: 'closed', closing: { how: 'settled', outcome: null, by: null } } as const;
const counts = (cases: Past[]) => {
  const earlier = earlierAt(opening, cases, MONDAY, DEFAULT_LIMITS);
  return [earlier.cases.length, earlier.settled.length];
};

test('90 days, closed ones included, declined, merged and withdrawn ones not', () => {
  expect(counts([past(1), past(89, { state: 'closed' }), past(90)])).toEqual([2, 0]);
  expect(
    counts([past(1, { state: 'declined' }), past(2, { state: 'merged' }), past(3, { state: 'withdrawn' })]),
  ).toEqual([0, 0]);
});

test('the same 小区 and the same matter', () => {
  expect(counts([past(1, { matterId: 'CG01' })])).toEqual([0, 0]);
  expect(counts([past(1, { place: { ...place, estate: '府新花园' } })])).toEqual([0, 0]);
  expect(counts([past(1, { place: { ...place, detail: '别的楼' } })])).toEqual([1, 0]);
});

test('without a 小区 the words for the place decide, without a matter nothing does', () => {
  const street = { ...place, estate: null, detail: '湖滨路口' };
  const cases = [past(1, { place: street }), past(2, { place: { ...street, detail: '文一路口' } })];
  const at = (matterId: string | null) =>
    earlierAt({ matterId, place: street }, cases, MONDAY, DEFAULT_LIMITS).cases.map(({ id }) => id);
  expect(at('CG04')).toEqual(['WX-260901-101']);
  expect(at(null)).toEqual([]);
});

test('settlings count for 30 days, apart', () => {
  expect(counts([past(1, settled), past(29, settled), past(30, settled)])).toEqual([0, 2]);
});

test('newest first', () => {
  const { cases } = earlierAt(opening, [past(20), past(3), past(40)], MONDAY, DEFAULT_LIMITS);
  expect(cases.map(({ id }) => id)).toEqual(['WX-260901-103', 'WX-260901-120', 'WX-260901-140']);
});

test('open ones of the last 24 hours are shown before saving', () => {
  const cases = [past(0), past(1), past(0, { id: 'WX-261102-900', state: 'closed' })];
  expect(similarOpen(opening, cases, MONDAY).map(({ id }) => id)).toEqual(['WX-260901-100']);
});
