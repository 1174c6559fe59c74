import type { Day } from '../../cases/calendar/calendar.ts';

/**
 * How words name days: the pattern of them, and which days these are at a day, as daysAsked reads them; undefined where the
 * calendar has no such days.
 */
export type DaysReading = [called: RegExp, read: (match: RegExpExecArray, today: Day) => string | undefined];

/** The year that stands before a month or a day: 2025年, 25年, 去年. */
export const YEAR = '(?:(?<!\\d)(20\\d\\d|2\\d|[今去前])年的?)?';

/** The year that is said, at a day; undefined where none is. */
export function yearOf(said: string | undefined, today: Day): number | undefined {
  if (said === undefined) return undefined;
  const back = ['今', '去', '前'].indexOf(said);
  return back < 0 ? 2000 + (Number(said) % 2000) : Number(today.slice(0, 4)) - back;
}

/** Between two that are named: 到, 至, a dash. */
export const TO = '(?:到|至|-|—|~)';

/** 2026-03 of a year and a month. */
export const monthAt = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
