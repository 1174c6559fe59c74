import type { OpenId } from '../brands.ts';
import type { Actor, Relation } from '../cases/record/actor.ts';
import { type Case, isPatrolCalled, leadDepartments, type Place } from '../cases/record/case.ts';
import { absentees, hasSat, withOpenParts } from '../cases/record/council.ts';
import type { Grant, Holder, Role } from './roles.ts';

/** 社区, 网格 and 物业 work through the people of the place, not through officers of a department. */
const BY_PLACE: Partial<Record<string, Role>> = { community: 'station', grid: 'grid', property: 'property' };

/** A place whose grid nobody named belongs to every grid of its community; an estate must be named. */
const holdsHere = (grant: Grant, place: Place): boolean =>
  (grant.community === null || grant.community === place.community) &&
  (grant.grid === null || place.grid === null || grant.grid === place.grid) &&
  (grant.estate === null || grant.estate === place.estate);

const NOWHERE: Place = { community: '', estate: null, grid: null, detail: '' };

/** Whether someone acts for a department in this case. */
export function worksFor(grants: readonly Grant[], department: string, place: Place): boolean {
  const role = BY_PLACE[department];
  return grants.some((grant) =>
    role
      ? grant.role === role && holdsHere(grant, place)
      : (grant.role === 'officer' || grant.role === 'head') && grant.department === department,
  );
}

/** Whether someone may hold a shift of a department, wherever: its officer, or for a place's own people one of them. */
export const standsFor = (grants: readonly Grant[], department: string): boolean => {
  const role = department.startsWith('station:') ? 'station' : BY_PLACE[department];
  return role ? grants.some((grant) => grant.role === role) : worksFor(grants, department, NOWHERE);
};

/** Whether somebody has a say in the list: who looks after it, a department's people, and for 社区 its 联络站. */
export const hasSay = (grants: readonly Grant[]): boolean =>
  grants.some(
    ({ role, department }) =>
      role === 'keeper' || role === 'station' || ((role === 'officer' || role === 'head') && department !== null),
  );

function relationsToCase(openId: OpenId, grants: readonly Grant[], c: Case): Relation[] {
  const relations: Relation[] = [];
  const works = (departments: readonly string[]) => departments.some((id) => worksFor(grants, id, c.place));
  const leads = leadDepartments(c.lead);
  if (c.reporter.openId === openId) relations.push(c.parent ? 'parent-reporter' : 'reporter');
  if (c.parent && works(leadDepartments({ department: c.parent.lead, intake: c.parent.intake })))
    relations.push('parent-lead');
  if (c.followers.includes(openId)) relations.push('follower');
  if (c.mergedIn.includes(openId)) relations.push('merged-in');
  if (works(leads)) relations.push('lead');
  if (grants.some(({ role, department }) => role === 'head' && department !== null && leads.includes(department)))
    relations.push('lead-head');
  if (c.caretaker && works([c.caretaker])) relations.push('caretaker');
  if (works(c.supports.filter(({ state }) => state !== 'waived').map(({ department }) => department)))
    relations.push('support');
  if (hasSat(c.council)) {
    const called = works(c.council.departments.map(({ department }) => department));
    // A part outlives its round: who has one is at the table until it is done.
    if (called || works(withOpenParts(c.council))) relations.push('seated');
    if (called && c.state === 'in-council') relations.push('council');
    if (c.state === 'in-council' && works(absentees(c.council))) relations.push('awaited');
  }
  for (const grant of grants) {
    if (grant.role === 'grid' && holdsHere(grant, c.place)) relations.push('grid-here');
    if (grant.role === 'station' && holdsHere(grant, c.place)) relations.push('station-here');
  }
  return relations;
}

/**
 * A member of the roster, or a stranger, as one who acts upon cases. `standsIn`: how the desk stands in for who
 * has nobody; `patrols`: whether they are the officer named for a place.
 */
export function actorOf(
  { openId, name, grants }: Holder,
  standsIn: (c: Case) => readonly Relation[] = () => [],
  patrols: (place: Place) => boolean = () => false,
): Actor {
  const office = new Set<Relation>(['anyone']);
  for (const { role } of grants) {
    if (role !== 'property') office.add('staff');
    if (role === 'property' || role === 'officer' || role === 'head' || role === 'approver') continue;
    office.add(role);
  }
  return {
    kind: 'person',
    openId,
    name,
    rostered: grants.length > 0,
    relationsTo: (c) => [
      ...office,
      ...(c ? relationsToCase(openId, grants, c) : []),
      ...(c && isPatrolCalled(c) && patrols(c.place) ? (['patrol-called'] as const) : []),
      ...(c && office.has('dispatcher') ? standsIn(c) : []),
    ],
  };
}
