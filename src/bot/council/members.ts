import type { OpenId } from '../../brands.ts';
import { type Case, leadDepartments, reporterJoinsGroup, secretPeople } from '../../cases/record/case.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { World } from '../ports/world.ts';

type Moment = Pick<World, 'now' | 'catalogue'>;

/** On duty now, or, where nobody is, all who work there. */
function onDutyOf(department: string, c: Case, roster: Roster, world: Moment): OpenId[] {
  const on = roster.onDuty(department, world.now(), rulesOf(world).calendar, c.place);
  return (on.length > 0 ? on : roster.workersOf(department, c.place)).map((member) => member.openId);
}

/** Who of the lead manages the group: who signed, else who is on duty. */
export function managersOf(c: Case, roster: Roster, world: Moment): OpenId[] {
  if (c.handler) return [c.handler.openId];
  return leadDepartments(c.lead)
    .flatMap((department) => onDutyOf(department, c, roster, world))
    .slice(0, 5);
}

/**
 * Who belongs into a council's group: who asked for it and agreed, the lead's officers, the desk, the station of the
 * community, the people named, whoever came by 报到, and the duty officers of each department of which nobody was named
 * and that has no duty chat to be whistled in instead. Never who reported a person (举报).
 */
export function membersOf(c: Case, roster: Roster, world: Moment): OpenId[] {
  const { council } = c;
  if (!council) return [];
  const named = council.people.map((person) => person.openId);
  const seats = council.departments.flatMap(({ department, attendedBy }) => {
    const workers = roster.workersOf(department, c.place).map((member) => member.openId);
    const hasNamed = workers.some((openId) => named.includes(openId));
    // Nobody chose where the rule whistles: then the people on duty come themselves.
    const byChat = council.askedBy !== null && roster.dutyChat(department) !== undefined;
    const called = hasNamed || byChat ? [] : onDutyOf(department, c, roster, world);
    return [...called, ...(attendedBy ? [attendedBy.openId] : [])];
  });
  const all = [
    ...(council.askedBy ? [council.askedBy.openId] : []),
    ...(council.agreedBy ? [council.agreedBy.openId] : []),
    ...managersOf(c, roster, world),
    ...leadDepartments(c.lead).flatMap((department) => onDutyOf(department, c, roster, world)),
    ...onDutyOf(DESK, c, roster, world),
    ...roster.workersOf('community', c.place).map((member) => member.openId),
    ...named,
    ...seats,
    ...(reporterJoinsGroup(c) ? [c.reporter.openId] : []),
  ];
  const secret = secretPeople(c);
  return [...new Set(all.filter((openId) => !secret.includes(openId)))];
}
