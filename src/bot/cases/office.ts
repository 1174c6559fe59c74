import { type Calendar, officialCalendar } from '../../cases/calendar/calendar.ts';
import type { Context, MatterFacts } from '../../cases/commands/context.ts';
import { DEFAULT_LIMITS } from '../../cases/limits.ts';
import type { Case } from '../../cases/record/case.ts';
import { earlierAt, type Opening } from '../../cases/record/repeats.ts';
import { openRoster, type Roster, type RosterRows } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

export const CALENDAR: Calendar = officialCalendar();

/** The roster's rows with the look-ups, under the list of this moment. */
export function rosterOf(rows: RosterRows, { catalogue, config }: World): Roster {
  return openRoster(rows, {
    departments: catalogue.departments,
    communities: catalogue.communities,
    admins: config.admins,
  });
}

/** What the lifecycle reads of a matter as published now; null for none and for one the list does not have. */
export function matterFacts(id: string | null | undefined, { catalogue }: World): MatterFacts | null {
  return (id && catalogue.matter(id)) || null;
}

type Moment = {
  key: string;
  seen: number | null;
  roster: Roster;
  matter?: MatterFacts | null;
  newId?: string;
  target?: Case | null;
  opening?: Opening;
  past?: Case[];
};

/** The lifecycle's context of one action, now. */
export function contextOf(
  { key, seen, roster, matter = null, newId = '', target = null, opening, past = [] }: Moment,
  world: World,
): Context {
  const now = world.now();
  const earlier = opening ? earlierAt(opening, past, now, DEFAULT_LIMITS) : { cases: [], settled: [] };
  return {
    now,
    key,
    seen,
    newId,
    matter,
    target,
    earlier: { cases: earlier.cases.length, settled: earlier.settled.length },
    roster: roster.facts(now, CALENDAR),
    sampler: world.chance,
    calendar: CALENDAR,
    limits: DEFAULT_LIMITS,
  };
}
