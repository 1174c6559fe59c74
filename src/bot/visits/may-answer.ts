import type { OpenId } from '../../brands.ts';
import { OFFICIAL } from '../../inspections/kinds.ts';
import { type Allowed, mayTick } from '../../inspections/may-inspect.ts';
import { mayTickOwn } from '../../inspections/may-tick-own.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Command } from '../../visits/commands.ts';
import { itemOf, type Visit } from '../../visits/visit.ts';
import { atPlace } from '../inspections/standing.ts';
import type { World } from '../ports/world.ts';

/**
 * Whether somebody may do this at a visit now: the certificate of the day, two of them, and each item only by an officer of
 * the department that judges it. What is no inspection is ticked by
 * whoever its kind says, and by no officer.
 */
export function mayAnswer(visit: Visit, command: Command, openId: OpenId, roster: Roster, world: World): Allowed {
  if (!OFFICIAL.includes(visit.kind)) {
    const notOfIt =
      command.do === 'light' || command.do === 'join' || command.do === 'step-aside' || command.do === 'sign';
    return notOfIt ? { may: false, why: '这不是检查，没有这一步' } : mayTickOwn(visit, roster.grantsOf(openId));
  }
  const may = ticking(visit, openId, roster, world);
  for (const item of itemsOf(visit, command)) {
    const allowed = may(item.department);
    if (!allowed.may) return { may: false, why: `${item.n}：${allowed.why}` };
  }
  return may();
}

/** Whether somebody may judge what this department judges, at this visit, now; without one whether they may tick at all. */
function ticking(visit: Visit, openId: OpenId, roster: Roster, world: World): (department?: string) => Allowed {
  const who = atPlace(openId, roster);
  const present = visit.people.map((one) => atPlace(one.openId, roster));
  return (department) => mayTick({ kind: visit.kind, who, present, department, now: world.now() }, world.catalogue);
}

/** The items of a visit that somebody may judge now: those of their own department, and what nobody with the power judges. */
export function judgedBy(visit: Visit, openId: OpenId, roster: Roster, world: World): string[] {
  if (!OFFICIAL.includes(visit.kind))
    return mayTickOwn(visit, roster.grantsOf(openId)).may ? visit.items.map(({ id }) => id) : [];
  const may = ticking(visit, openId, roster, world);
  return visit.items.filter(({ department }) => may(department).may).map(({ id }) => id);
}

function itemsOf(visit: Visit, command: Command) {
  if (command.do === 'on-site') return [command.item].flatMap((id) => itemOf(visit, id) ?? []);
  if (command.do !== 'answer') return [];
  return command.answers.flatMap(({ item }) => itemOf(visit, item) ?? []);
}
