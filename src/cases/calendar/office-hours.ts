import * as z from 'zod';
import { type Calendar, type Day, dayOf, instantOf, MINUTE_MS, nextDay, workingDayAfter } from './calendar.ts';

const Minutes = z.int().min(0).max(1440).describe('minutes past midnight');
const Period = z.tuple([Minutes, Minutes]).refine(([from, to]) => from < to, '结束要晚于开始');

/** When a department works. `every` is a round-the-clock body: weekends and holidays too. */
export const OfficeHours = z.strictObject({
  days: z.enum(['working', 'every']),
  periods: z.array(Period).min(1).describe('in order, not overlapping'),
});
export type OfficeHours = z.infer<typeof OfficeHours>;

/** 08:30–12:00, 13:30–17:30 on working days. */
export const DEFAULT_HOURS: OfficeHours = {
  days: 'working',
  periods: [
    [510, 720],
    [810, 1050],
  ],
};

/** A department's time: the calendar of the country and its own hours. */
export type WorkTime = { calendar: Calendar; hours: OfficeHours };

function periodsOf(day: Day, { calendar, hours }: WorkTime): { from: number; to: number }[] {
  if (hours.days === 'working' && !calendar.works(day)) return [];
  return hours.periods.map(([from, to]) => ({ from: instantOf(day, from), to: instantOf(day, to) }));
}

const officeMsOfDay = (hours: OfficeHours) =>
  hours.periods.reduce((sum, [from, to]) => sum + (to - from), 0) * MINUTE_MS;

/** Whether the office is open at this instant. */
export const inOfficeHours = (now: number, time: WorkTime): boolean =>
  periodsOf(dayOf(now), time).some(({ from, to }) => now >= from && now < to);

/** The instant at which `ms` of office time have passed since `from`; `from` itself for 0. */
export function addOfficeTime(from: number, ms: number, time: WorkTime): number {
  let left = ms;
  if (left <= 0) return from;
  for (let day = dayOf(from); ; day = nextDay(day)) {
    for (const period of periodsOf(day, time)) {
      const start = Math.max(from, period.from);
      if (start >= period.to) continue;
      if (left <= period.to - start) return start + left;
      left -= period.to - start;
    }
  }
}

/** Office milliseconds between two instants, 0 when `to` is not later. */
export function officeTimeBetween(from: number, to: number, time: WorkTime): number {
  let sum = 0;
  for (let day = dayOf(from); instantOf(day) < to; day = nextDay(day)) {
    for (const period of periodsOf(day, time))
      sum += Math.max(0, Math.min(to, period.to) - Math.max(from, period.from));
  }
  return sum;
}

/**
 * The closing time of the n-th working day (wd) after `from`; the day of `from` does not count (民法典 201, 203).
 * A fraction of a day is taken as that share of office time.
 */
export function addWorkingDays(from: number, days: number, time: WorkTime): number {
  if (!Number.isInteger(days)) return addOfficeTime(from, Math.round(days * officeMsOfDay(time.hours)), time);
  const closing = time.hours.periods.at(-1)?.[1] ?? 1440;
  return instantOf(workingDayAfter(from, days, time.calendar), closing);
}

/** The first opening of the office on a day, whether or not that day is worked. */
export const openingOf = (day: Day, hours: OfficeHours): number => instantOf(day, hours.periods[0]?.[0] ?? 0);

/** A duty shift. `to` at or before `from` runs past midnight and belongs to the day it starts on. */
export const Shift = z.strictObject({
  days: z.enum(['working', 'rest', 'every']),
  from: Minutes,
  to: Minutes,
});
export type Shift = z.infer<typeof Shift>;

/** Whether a shift is on at this instant, night shifts and holidays included. */
export function inShift(shift: Shift, now: number, calendar: Calendar): boolean {
  const runs = (day: Day) => shift.days === 'every' || (shift.days === 'working') === calendar.works(day);
  const covers = (day: Day, from: number, to: number) => now >= instantOf(day, from) && now < instantOf(day, to);
  const today = dayOf(now);
  if (shift.from < shift.to) return runs(today) && covers(today, shift.from, shift.to);
  const yesterday = dayOf(instantOf(today) - 1);
  return (
    (runs(today) && covers(today, shift.from, shift.to + 1440)) ||
    (runs(yesterday) && covers(yesterday, shift.from, shift.to + 1440))
  );
}
