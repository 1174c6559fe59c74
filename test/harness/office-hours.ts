import { catalogue } from '../../catalogue/index.ts';
import { DAY_MS, dayOf, instantOf, nextDay, officialCalendar } from '../../src/cases/calendar/calendar.ts';

const calendar = officialCalendar(catalogue.calendar);

/** Milliseconds from `now` to twenty to eleven of the next working Tuesday, when desk and departments are open and the digest is out. */
export function toTuesdayMorning(now: number): number {
  for (let day = nextDay(dayOf(now)); ; day = nextDay(day)) {
    const tuesday = new Date(instantOf(day) + DAY_MS / 2).getUTCDay() === 2;
    if (tuesday && calendar.works(day)) return instantOf(day, 640) - now;
  }
}
