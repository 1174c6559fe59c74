import * as z from 'zod';
import { DAY_MS, type Day, instantOf } from '../cases/calendar/calendar.ts';
import {
  daysBefore,
  monthBefore,
  monthOf,
  type Period,
  periodBetween,
  periodOf,
  SPANS,
  type SpanName,
  weekBack,
} from './periods.ts';

/** A month, as YYYY-MM. */
export const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;
/** From one day to another, both included. */
export const BETWEEN = /^(20\d\d-\d\d-\d\d)\.\.(20\d\d-\d\d-\d\d)$/;
/** So many days are told at once: what is read grows with them. */
const MOST = 366;

const isSpan = (days: string): days is SpanName => Object.hasOwn(SPANS, days);
const isDay = (days: string): boolean => days.startsWith('20') && z.iso.date().safeParse(days).success;

/** Days from one to another, as they are asked for. */
export const between = (from: Day, to: Day): string => `${from}..${to}`;

/** The days of a year, as they are asked for. */
export const wholeYear = (year: number): string => between(`${year}-01-01`, `${year}-12-31`);

/** Days as they are asked for; `earlier`: the days before, where these are over; `report`: what their report is kept by, where they have one. */
export type DaysAsked = {
  days: string;
  called: string;
  period: Period;
  earlier?: Period | undefined;
  report?: string | undefined;
};

/** The days that are asked for: a span, a month, the week of a day, or from one day to another; this week of anything else. Pure. */
export function daysAsked(days: string, now: number): DaysAsked {
  if (MONTH.test(days)) {
    const period = monthOf(days);
    return { days, called: period.name, period, earlier: monthOf(monthBefore(days)), report: days };
  }
  if (isDay(days)) {
    const [period, earlier] = [weekBack(instantOf(days), 0), weekBack(instantOf(days), 1)];
    return { days, called: period.name, period, earlier, report: period.from };
  }
  const [, from = '', to = ''] = BETWEEN.exec(days) ?? [];
  if (isDay(from) && isDay(to) && from <= to && instantOf(to) - instantOf(from) < MOST * DAY_MS) {
    const period = periodBetween(from, to);
    return { days, called: period.name, period };
  }
  const span = isSpan(days) ? days : 'week';
  const period = periodOf(span, now);
  const report = { 'last-week': period.from, 'last-month': period.from.slice(0, 7) }[span as string];
  return { days: span, called: SPANS[span], period, earlier: daysBefore(span, now), report };
}
