import { type Calendar, officialCalendar } from '../../cases/calendar/calendar.ts';
import { type QuietPolicy, quietOf } from '../../cases/calendar/quiet.ts';
import type { Limits } from '../../cases/limits.ts';
import { openRoster, type Roster, type RosterRows } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

type Listed = Pick<World, 'catalogue'>;

/** What an office counts by: the calendar of time limits, shifts and quiet hours; its limits; when it may be disturbed. */
export type Rules = { calendar: Calendar; limits: Limits; quiet: QuietPolicy };

const made = new WeakMap<Listed['catalogue'], Rules>();

/** The rules of the office whose list this is. */
export function rulesOf({ catalogue }: Listed): Rules {
  const { calendar, limits } = catalogue;
  const rules = made.get(catalogue) ?? { calendar: officialCalendar(calendar), limits, quiet: quietOf(limits.quiet) };
  made.set(catalogue, rules);
  return rules;
}

/** The roster's rows with the look-ups, under the list of this moment. */
export function rosterNow(rows: RosterRows, { catalogue, config }: Pick<World, 'catalogue' | 'config'>): Roster {
  return openRoster(rows, {
    departments: catalogue.departments,
    communities: catalogue.communities,
    admins: config.admins,
  });
}
