import { expect, test } from 'vitest';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import { type Certificate, endingSoon, holds } from '../../src/roster/certificates.ts';
import { daySaid } from '../../src/roster/import/values.ts';
import { aPerson } from '../harness/ids.ts';

const until = (day: string): Certificate => ({
  openId: aPerson('ou_1'),
  number: '33010001',
  department: 'police',
  until: day,
});

test('a certificate holds through its last day and not a minute longer', () => {
  const one = until('2026-11-30');
  expect(holds(one, instantOf('2026-11-30', 1439))).toBe(true);
  expect(holds(one, instantOf('2026-12-01'))).toBe(false);
});

test('those that end within thirty days, the first first; none that is over already', () => {
  const all = ['2027-01-15', '2026-12-29', '2026-11-28', '2026-11-29'].map(until);
  expect(endingSoon(all, instantOf('2026-11-29', 600), 30).map((one) => one.until)).toEqual([
    '2026-11-29',
    '2026-12-29',
  ]);
});

test('a day however it is written, and none that the calendar has not', () => {
  for (const said of [
    '2027-06-30',
    '2027/6/30',
    '2027.6.30',
    '2027年6月30日',
    '２０２７－０６－３０',
    '2027-06-30T00:00:00',
  ])
    expect([said, daySaid(said)]).toEqual([said, '2027-06-30']);
  for (const said of ['2027-02-30', '2027-13-01', '6月30日', '长期', '']) expect(daySaid(said)).toBeUndefined();
});
