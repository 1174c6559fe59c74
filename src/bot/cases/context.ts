import type { Context, MatterFacts } from '../../cases/commands/context.ts';
import type { Office } from '../../cases/commands/define.ts';
import type { Case } from '../../cases/record/case.ts';
import { asEarlier, earlierAt, type Opening } from '../../cases/record/repeats.ts';
import type { Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { World } from '../ports/world.ts';

/** What the lifecycle reads of the matter of a case that runs; null for none and for one the list does not have. */
export function matterFacts(id: string | null | undefined, { catalogue }: World): MatterFacts | null {
  return (id && catalogue.matter(id)) || null;
}

/** The same of what a case is opened under today: nothing is opened under a matter out of use. */
export function openingFacts(id: string | null | undefined, { catalogue }: World): MatterFacts | null {
  return (id && catalogue.inUse(id)) || null;
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
export function officeOf(roster: Roster, world: Pick<World, 'now' | 'catalogue'>): Office {
  const { calendar, limits } = rulesOf(world);
  return { roster: roster.facts(world.now(), calendar), calendar, limits };
}

/** The lifecycle's context of one action, now. */
export function contextOf(
  { key, seen, roster, matter = null, newId = '', target = null, opening, past = [] }: Moment,
  world: World,
): Context {
  const now = world.now();
  const earlier = opening ? earlierAt(opening, past, now, rulesOf(world).limits) : { cases: [], settled: [] };
  return {
    now,
    key,
    seen,
    newId,
    matter,
    target,
    earlier: { cases: earlier.cases.map(asEarlier), settled: earlier.settled.length },
    sampler: world.chance,
    ...officeOf(roster, world),
  };
}
