import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import {
  dayOf,
  instantOf,
  nextDay,
  officialCalendar,
  uncoveredYears,
  workingDayAfter,
  workingDaysBetween,
  yearsToEnter,
} from '../../src/cases/calendar/calendar.ts';
import {
  addOfficeTime,
  addWorkingDays,
  DEFAULT_HOURS,
  inOfficeHours,
  inShift,
  OfficeHours,
  officeTimeBetween,
} from '../../src/cases/calendar/office-hours.ts';
import { mayPush, nextDigest, nextOpening, quietOf } from '../../src/cases/calendar/quiet.ts';
import { at } from './office.ts';

const calendar = officialCalendar(catalogue.calendar);
const QUIET = quietOf(catalogue.limits.quiet);
const office = { calendar, hours: DEFAULT_HOURS };
/** Working hours (wh) of a department's office time. */
const addWorkingHours = (from: number, hours: number, time: typeof office): number =>
  addOfficeTime(from, hours * 3_600_000, time);
const roundTheClock = { calendar, hours: OfficeHours.parse({ days: 'every', periods: [[0, 1440]] }) };

describe('the State Council calendar of 2026', () => {
  test.each([
    ['2026-02-14', true, '春节 make-up Saturday'],
    ['2026-02-15', false, '春节'],
    ['2026-02-23', false, '春节, a Monday'],
    ['2026-02-24', true, 'first day back'],
    ['2026-02-28', true, '春节 make-up Saturday'],
    ['2026-03-07', false, 'a plain Saturday'],
    ['2026-09-20', true, '国庆 make-up Sunday'],
    ['2026-09-25', false, '中秋, a Friday'],
    ['2026-10-01', false, '国庆'],
    ['2026-10-07', false, '国庆, a Wednesday'],
    ['2026-10-08', true, 'first day back'],
    ['2026-10-10', true, '国庆 make-up Saturday'],
    ['2026-10-11', false, 'a plain Sunday'],
  ])('%s worked: %s (%s)', (day, works) => {
    expect(calendar.works(day)).toBe(works);
  });

  test('is day by day what an independent record of the notices says', () => {
    for (let day = '2025-01-01'; day <= '2026-12-31'; day = nextDay(day)) {
      const weekday = new Date(instantOf(day, 720)).getUTCDay();
      const works = day in published.workdays || (weekday >= 1 && weekday <= 5 && !(day in published.holidays));
      expect([day, calendar.works(day)]).toEqual([day, works]);
    }
  });

  test('knows which years it covers, and names those it does not', () => {
    expect([2025, 2026, 2040].map(calendar.covers)).toEqual([true, true, false]);
    expect(uncoveredYears(at('2026-12-30 09:00'), at('2041-01-05 09:00'), calendar)).toContain(2041);
    expect(uncoveredYears(at('2026-01-01 00:00'), at('2026-12-31 23:59'), calendar)).toEqual([]);
  });

  test('a year is asked for from November on, when it has been announced', () => {
    const known = officialCalendar({ hash: 'x', years: catalogue.calendar.years.filter(({ year }) => year <= 2026) });
    expect(yearsToEnter(at('2026-10-31 23:59'), known)).toEqual([]);
    expect(yearsToEnter(at('2026-11-01 00:00'), known)).toEqual([2027]);
    expect(yearsToEnter(at('2027-02-01 00:00'), known)).toEqual([2027]);
  });

  test('a year that is entered counts from then on, and its clocks are wound anew', () => {
    const { years } = catalogue.calendar;
    const entered = { name: '元旦', from: '2041-01-01', to: '2041-01-01', work: ['2041-01-05'] } as const;
    const next = {
      year: 2041,
      notice: '放假安排的通知',
      announced: '2040-11-05',
      festivals: [{ ...entered, work: ['2041-01-05'] }],
    };
    const known = officialCalendar({ hash: 'another', years: [...years, next] });
    expect(known.covers(2041)).toBe(true);
    expect([known.works('2041-01-01'), known.works('2041-01-05')]).toEqual([false, true]);
    expect(calendar.works('2041-01-01')).toBe(true);
    expect(known.edition).not.toBe(calendar.edition);
  });

  test('a day is a Shanghai day', () => {
    expect(dayOf(Date.parse('2026-10-01T15:59:59Z'))).toBe('2026-10-01');
    expect(dayOf(Date.parse('2026-10-01T16:00:00Z'))).toBe('2026-10-02');
  });
});

describe('working time over 春节 and 国庆 2026', () => {
  test.each([
    ['2026-02-13 10:00', 1, '2026-02-14 17:30'],
    ['2026-02-13 10:00', 2, '2026-02-24 17:30'],
    ['2026-02-13 10:00', 6, '2026-02-28 17:30'],
    ['2026-02-17 12:00', 1, '2026-02-24 17:30'],
    ['2026-09-18 09:00', 1, '2026-09-20 17:30'],
    ['2026-09-24 09:00', 1, '2026-09-28 17:30'],
    ['2026-09-30 16:30', 3, '2026-10-10 17:30'],
    ['2026-09-30 16:30', 5, '2026-10-13 17:30'],
  ])('%s plus %d wd is %s', (from, days, due) => {
    expect(addWorkingDays(at(from), days, office)).toBe(at(due));
  });

  test.each([
    ['2026-02-14 16:30', 2, '2026-02-24 09:30'],
    ['2026-09-30 16:30', 2, '2026-10-08 09:30'],
    ['2026-10-10 17:00', 1, '2026-10-12 09:00'],
    ['2026-11-02 11:30', 2, '2026-11-02 15:00'],
    ['2026-11-02 12:30', 1, '2026-11-02 14:30'],
    ['2026-11-02 22:00', 0.5, '2026-11-03 09:00'],
  ])('%s plus %d wh is %s', (from, hours, due) => {
    expect(addWorkingHours(at(from), hours, office)).toBe(at(due));
  });

  test('a round-the-clock department counts every hour, but wd are the calendar’s', () => {
    expect(addWorkingHours(at('2026-10-01 23:00'), 2, roundTheClock)).toBe(at('2026-10-02 01:00'));
    expect(addWorkingDays(at('2026-10-01 23:00'), 1, roundTheClock)).toBe(at('2026-10-09 00:00'));
  });

  test('half a working day is its share of office time', () => {
    expect(addWorkingDays(at('2026-11-02 08:30'), 0.5, office)).toBe(at('2026-11-02 13:45'));
  });

  test('days between count the later day, not the first', () => {
    expect(workingDaysBetween(at('2026-09-30 09:00'), at('2026-10-08 09:00'), calendar)).toBe(1);
    expect(workingDaysBetween(at('2026-02-13 09:00'), at('2026-02-28 09:00'), calendar)).toBe(6);
    expect(workingDaysBetween(at('2026-11-02 09:00'), at('2026-11-02 17:00'), calendar)).toBe(0);
    expect(workingDayAfter(at('2026-09-30 09:00'), 3, calendar)).toBe('2026-10-10');
  });

  const instant = fc.integer({ min: at('2026-01-01 00:00'), max: at('2026-11-30 00:00') });
  test('added office time is office time between, whatever the moment', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 60 * 3_600_000 }), (from, ms) => {
        const due = addOfficeTime(from, ms, office);
        expect(officeTimeBetween(from, due, office)).toBe(ms);
        if (ms > 0) expect(inOfficeHours(due - 1, office)).toBe(true);
      }),
    );
  });
  test('n wd later there have been n working days', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 15 }), (from, days) => {
        const due = addWorkingDays(from, days, office);
        expect(workingDaysBetween(from, due, calendar)).toBe(days);
        expect(calendar.works(dayOf(due))).toBe(true);
      }),
    );
  });
});

describe('shifts', () => {
  const night = { days: 'every', from: 1050, to: 510 } as const;
  test.each([
    ['2026-10-01 17:30', true],
    ['2026-10-02 03:00', true],
    ['2026-10-02 08:30', false],
    ['2026-10-02 12:00', false],
  ])('a night shift at %s: %s', (now, on) => {
    expect(inShift(night, at(now), calendar)).toBe(on);
  });
  test('a holiday night belongs to the day it starts on', () => {
    const holidayNight = { days: 'rest', from: 1050, to: 510 } as const;
    expect(inShift(holidayNight, at('2026-10-08 03:00'), calendar)).toBe(true);
    expect(inShift(holidayNight, at('2026-10-08 18:00'), calendar)).toBe(false);
    expect(inShift({ days: 'working', from: 510, to: 1050 }, at('2026-10-10 10:00'), calendar)).toBe(true);
  });
});

describe('quiet hours', () => {
  const pushed = { push: true };
  const ordinary = { urgent: false, onShift: false };
  const may = (now: string, moment = ordinary, notice = pushed) =>
    mayPush(notice, { now: at(now), ...moment }, QUIET, calendar);
  test.each([
    ['2026-11-02 10:00', true],
    ['2026-11-02 07:59', false],
    ['2026-11-02 20:00', false],
    ['2026-10-10 10:00', true],
    ['2026-10-03 10:00', false],
  ])('an ordinary notice at %s goes out: %s', (now, goes) => {
    expect(may(now)).toBe(goes);
  });
  test('urgent matters and the shift on duty are never muted, what is never pushed always is', () => {
    expect(may('2026-10-03 03:00', { urgent: true, onShift: false })).toBe(true);
    expect(may('2026-10-03 03:00', { urgent: false, onShift: true })).toBe(true);
    expect(may('2026-11-02 10:00', { urgent: true, onShift: true }, { push: false })).toBe(false);
  });
  test('what is held goes out when quiet ends; the digest comes each working morning', () => {
    const opening = (now: string) => nextOpening(at(now), QUIET, calendar);
    expect(opening('2026-09-30 21:00')).toBe(at('2026-10-08 08:00'));
    expect(opening('2026-11-02 06:00')).toBe(at('2026-11-02 08:00'));
    expect(opening('2026-11-02 10:00')).toBe(at('2026-11-02 10:00'));
    expect(nextDigest(at('2026-09-30 08:30'), QUIET, calendar)).toBe(at('2026-10-08 08:30'));
    expect(nextDigest(at('2026-09-30 08:29'), QUIET, calendar)).toBe(at('2026-09-30 08:30'));
  });
});
