import type { OpenId } from '../../brands.ts';
import { bodiesOf } from '../../inspections/may-inspect.ts';
import type { Standing } from '../../inspections/plans/context.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

/** Who approves for a body: whom the roster names for it, and its heads where it names nobody. */
export function approversOf(department: string, roster: Roster): OpenId[] {
  const named = roster.grants.filter((grant) => grant.role === 'approver' && grant.department === department);
  const all =
    named.length > 0 ? named.map(({ openId }) => openId) : roster.headsOf(department).map((one) => one.openId);
  return [...new Set(all)].filter((openId) => roster.member(openId)?.left === false);
}

/** Whether anybody of a body can be asked: somebody who approves for it, or who works there. */
export const isThere = (department: string, roster: Roster): boolean =>
  approversOf(department, roster).length > 0 || roster.workersOf(department).length > 0;

/** What somebody is in the planning of visits, by the roster of this moment. */
export function standingOf(openId: OpenId, roster: Roster): Standing {
  const grants = roster.grantsOf(openId);
  const of = (...roles: string[]) => [
    ...new Set(grants.flatMap(({ role, department }) => (roles.includes(role) && department ? [department] : []))),
  ];
  return {
    openId,
    name: roster.member(openId)?.name || '未登记人员',
    departments: of('officer', 'head'),
    approves: of('head', 'approver').filter((department) => approversOf(department, roster).includes(openId)),
  };
}

/** Somebody as they stand at a place: their roles and certificates of this moment. */
export const atPlace = (openId: OpenId, roster: Roster) => ({
  openId,
  grants: roster.grantsOf(openId),
  certificates: roster.certificates.filter((one) => one.openId === openId),
});

/** Who of a body may inspect through a moment: certified, working there, of a body with the power. */
export const certifiedOf = (
  department: string,
  through: number,
  roster: Roster,
  { catalogue }: Pick<World, 'catalogue'>,
) =>
  roster
    .workersOf(department)
    .filter(({ openId }) => bodiesOf(atPlace(openId, roster), 'inspection', through, catalogue).includes(department));
