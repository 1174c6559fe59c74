import { DAY_MS, dayOf, instantOf, nextDay, officialCalendar } from '../../src/cases/calendar.ts';
import type { Office } from './office.ts';

const calendar = officialCalendar();

/** Milliseconds from `now` to ten in the morning of the next working Tuesday. */
function toTuesdayMorning(now: number): number {
  for (let day = nextDay(dayOf(now)); ; day = nextDay(day)) {
    const tuesday = new Date(instantOf(day) + DAY_MS / 2).getUTCDay() === 2;
    if (tuesday && calendar.works(day)) return instantOf(day, 600) - now;
  }
}

/** Moves the clock to ten in the morning of the next working Tuesday, when desk and departments are open. */
export const toOfficeHours = (office: Office): Promise<void> =>
  office.passes(`PT${Math.ceil(toTuesdayMorning(office.platform.clock.now()) / 60_000)}M`);
