import { type ChatId, OpenId } from '../../brands.ts';
import type { Actor, Relation } from '../../cases/record/actor.ts';
import { type Case, isPatrolCalled, leadDepartments, secretPeople } from '../../cases/record/case.ts';
import { absentees, hasSat, withOpenParts } from '../../cases/record/council.ts';
import type { Notice } from '../../cases/told/tells.ts';
import { may, rightOf } from '../../permissions/permissions.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { PATROL_INSTEAD } from './addressees.ts';

const PERSON = 'person:';
const DUTY = 'duty:';

/** The one person that a card is for; undefined where a whole chat sees it. */
export const personIn = (audience: string): OpenId | undefined =>
  audience.startsWith(PERSON) ? OpenId.parse(audience.slice(PERSON.length)) : undefined;

/** How the people who see a card stand to its case: the duty chat's department, or one person. */
export function relationsOf(audience: string, c: Case, roster: Roster): readonly Relation[] {
  const person = personIn(audience);
  if (person) return roster.actor(person).relationsTo(c);
  const [kind, id = ''] = audience.split(':');
  if (kind !== 'duty') return ['anyone'];
  if (id === DESK) return ['anyone', 'staff', 'dispatcher', 'leader', ...roster.standsIn(c)];
  const relations: Relation[] = ['anyone', 'staff'];
  if (leadDepartments(c.lead).includes(id)) relations.push('lead');
  if (c.parent && leadDepartments({ department: c.parent.lead, intake: c.parent.intake }).includes(id))
    relations.push('parent-lead');
  if (c.caretaker === id) relations.push('caretaker');
  if (c.supports.some((support) => support.department === id && support.state !== 'waived')) relations.push('support');
  if (!hasSat(c.council)) return relations;
  const called = c.council.departments.some((seat) => seat.department === id);
  const sits = c.state === 'in-council';
  if (called || withOpenParts(c.council).includes(id)) relations.push('seated');
  if (called && sits) relations.push('council');
  if (sits && absentees(c.council).includes(id)) relations.push('awaited');
  return relations;
}

/**
 * Whether those who see a card read the resident's phone on it: one person who may, never a chat. Of a report of a person
 * (举报) only the desk does; who must call back asks for it, and that is recorded (on-see.ts).
 */
export function seesPhone(audience: string, c: Case, roster: Roster): boolean {
  const person = personIn(audience);
  if (person === undefined) return false;
  const actor = roster.actor(person);
  return may(actor, secretPeople(c).length > 0 ? 'seeReporter' : 'seePhone', c).may;
}

/** Whose names those who see a card must not learn: of who reported a person (举报) all but the desk, and everybody their own. */
export function secretFrom(audience: string, c: Case, roster: Roster): OpenId[] {
  const { may: allowed } = rightOf('seeReporter');
  if (relationsOf(audience, c, roster).some((relation) => allowed.includes(relation))) return [];
  const person = personIn(audience);
  return secretPeople(c).filter((openId) => openId !== person);
}

/** Whether somebody may learn that a case is there at all: a secret report (举报) is only for who may see it. */
export const shownOnlyTo =
  (actor: Actor) =>
  (c: Case): boolean =>
    !c.reportedPerson || may(actor, 'see', c).may;

/** Whether a department's chat was asked to send somebody, as no patrol is named for the place (addressees.ts). */
const isCalled = (audience: string, c: Case, roster: Roster): boolean =>
  audience === `duty:${PATROL_INSTEAD}` && isPatrolCalled(c) && roster.patrolOf(c.place) === undefined;

/**
 * Whether those who are shown a case may see it now: a person by their right, a duty chat by the same right of its
 * department, so that it reads no more of what went on to another; a council's group, which is made for its case, always.
 */
export function maySee(audience: string, c: Case, roster: Roster): boolean {
  if (audience === 'group') return true;
  const { may: allowed } = rightOf('see');
  return (
    relationsOf(audience, c, roster).some((relation) => allowed.includes(relation)) || isCalled(audience, c, roster)
  );
}

/** Whether a card still stands where its readers are: a duty chat that is none of its department any more is anybody's. */
export const isAmongItsReaders = (audience: string, chat: ChatId | undefined, roster: Roster): boolean =>
  chat === undefined ||
  !audience.startsWith(DUTY) ||
  roster.departmentsOfChat(chat).includes(audience.slice(DUTY.length));

/** What a department is told in its chat as its part ends, in the words of the step that ended it. */
const PARTING: readonly Notice[] = ['taken-back', 'whistle-refused'];

/** Whether those who are told may read this notice: whoever may see the case, and a department as its part ends. */
export const mayHear = (notice: Notice, audience: string, c: Case, roster: Roster): boolean =>
  maySee(audience, c, roster) || (personIn(audience) === undefined && PARTING.includes(notice));
