import type { Context, MatterFacts } from '../../cases/commands/context.ts';
import type { Office } from '../../cases/commands/define.ts';
import { DEFAULT_LIMITS } from '../../cases/limits.ts';
import type { Case } from '../../cases/record/case.ts';
import { earlierAt, type Opening } from '../../cases/record/repeats.ts';
import type { Roster } from '../../roster/roster.ts';
import { CALENDAR } from '../core/office.ts';
import type { World } from '../ports/world.ts';

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

/** The office's calendar, limits and roster, as the rules read them now. */
export const officeOf = (roster: Roster, { now }: Pick<World, 'now'>): Office => ({
  roster: roster.facts(now(), CALENDAR),
  calendar: CALENDAR,
  limits: DEFAULT_LIMITS,
});

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
    sampler: world.chance,
    ...officeOf(roster, world),
  };
}
