import { catalogue } from '../catalogue/index.ts';
import { officialCalendar } from '../src/cases/calendar/calendar.ts';
import { addOfficeTime, DEFAULT_HOURS, inOfficeHours } from '../src/cases/calendar/office-hours.ts';

const HALF_HOUR = 30 * 60_000;
const calendar = officialCalendar(catalogue.calendar);
const time = { calendar, hours: DEFAULT_HOURS };

/** Milliseconds from `now` to a moment well inside office hours: 0 while the office is open for another half hour. */
export function toOfficeHours(now: number): number {
  if (inOfficeHours(now, time) && inOfficeHours(now + HALF_HOUR, time)) return 0;
  return addOfficeTime(now, HALF_HOUR, time) - now;
}
