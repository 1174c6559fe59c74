import { catalogue } from '../../../catalogue/index.ts';
import { type Calendar, officialCalendar } from '../../cases/calendar/calendar.ts';
import { type QuietPolicy, quietOf } from '../../cases/calendar/quiet.ts';
import type { Limits } from '../../cases/limits.ts';
import { openRoster, type Roster, type RosterRows } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

/** The calendar that time limits, shifts and quiet hours count by. */
export const CALENDAR: Calendar = officialCalendar(catalogue.calendar);

/** The office's limits, and when it may be disturbed. */
export const LIMITS: Limits = catalogue.limits;
export const QUIET: QuietPolicy = quietOf(catalogue.limits.quiet);

/** The roster's rows with the look-ups, under the list of this moment. */
export function rosterNow(rows: RosterRows, { catalogue, config }: Pick<World, 'catalogue' | 'config'>): Roster {
  return openRoster(rows, {
    departments: catalogue.departments,
    communities: catalogue.communities,
    admins: config.admins,
  });
}
