import type { DateLook } from './date-formats.ts';

const DAY_SECONDS = 86_400;
/** The last day a spreadsheet program knows, 9999-12-31. */
const LAST_SERIAL = 2_958_465;
/** Days from 1970-01-01 to the day that each way of counting calls 0. */
const [ZERO_1900, ZERO_1904] = [-25_568, -24_107];
/** 1900-02-29 was no day; the programs count it nevertheless, so that what follows is one day earlier than counted. */
const NO_DAY = 60;

const two = (n: number) => String(n).padStart(2, '0');

function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${two(hours)}:${two(minutes)}${rest ? `:${two(rest)}` : ''}`;
}

function day(serial: number, from1904: boolean): string | undefined {
  if (serial > LAST_SERIAL || (!from1904 && (serial === 0 || serial === NO_DAY))) return undefined;
  const zero = from1904 ? ZERO_1904 : serial > NO_DAY ? ZERO_1900 - 1 : ZERO_1900;
  return new Date((zero + serial) * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}

/**
 * A number as the date or time it is shown as: 2026-01-01, 08:30, 2026-01-01 08:30, seconds only where there are any.
 * `from1904` says which day is the first. Undefined when no such day is.
 */
export function dateText(serial: number, look: DateLook, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * DAY_SECONDS);
  if (seconds < 0) return undefined;
  const [days, rest] = [Math.floor(seconds / DAY_SECONDS), seconds % DAY_SECONDS];
  // Midnight at a day's end is 24:00: one day and no time.
  if (!look.days) return clock(look.passes || seconds === DAY_SECONDS ? seconds : rest);
  if (!look.time) return day(days, from1904);
  if (days === 0 && !from1904) return clock(rest);
  const date = day(days, from1904);
  return date && (rest ? `${date} ${clock(rest)}` : date);
}

const ISO = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?Z?$/;

/** A date as some programs store it (ISO 8601, cell type d), in the same words. Undefined when it is none. */
export function isoDateText(stored: string): string | undefined {
  const [whole, date, time, seconds = ':00'] = ISO.exec(stored) ?? [];
  if (!whole || Number.isNaN(Date.parse(`${date ?? '2000-01-01'}T${time ?? '00:00'}${seconds}Z`))) return undefined;
  const at = time && `${time}${seconds === ':00' ? '' : seconds}`;
  return [date, date && at === '00:00' ? undefined : at].filter(Boolean).join(' ') || undefined;
}
