import { type Calendar, officialCalendar } from '../../cases/calendar/calendar.ts';
import { openRoster, type Roster, type RosterRows } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

/** The calendar that time limits, shifts and quiet hours count by. */
export const CALENDAR: Calendar = officialCalendar();

/** The roster's rows with the look-ups, under the list of this moment. */
export function rosterNow(rows: RosterRows, { catalogue, config }: Pick<World, 'catalogue' | 'config'>): Roster {
  return openRoster(rows, {
    departments: catalogue.departments,
    communities: catalogue.communities,
    admins: config.admins,
  });
}
