import type { Grant } from '../roster/roles.ts';

/** The communities in which somebody is of the grid or the station; null: in all of them. */
export function communitiesOf(grants: readonly Grant[]): readonly string[] | null {
  const own = grants.filter(({ role }) => role === 'grid' || role === 'station');
  if (own.some(({ community }) => community === null)) return null;
  return [...new Set(own.flatMap(({ community }) => community ?? []))];
}

/** Whether somebody works for a community on the spot: its grid worker, or of its station. */
export function worksIn(grants: readonly Grant[], community: string): boolean {
  const own = communitiesOf(grants);
  return own === null || own.includes(community);
}

/** Whether somebody is of a community's station, whose people answer for what it says in public. */
export const isOfStation = (grants: readonly Grant[], community: string): boolean =>
  grants.some(({ role, community: of }) => role === 'station' && (of === null || of === community));

/** The desk and the leaders see what every community has brought forward. */
const overAll = (grants: readonly Grant[]): boolean =>
  grants.some(({ role }) => role === 'dispatcher' || role === 'leader');

/** Whether somebody sees the problems and talks of a community. */
export const seesIn = (grants: readonly Grant[], community: string): boolean =>
  overAll(grants) || worksIn(grants, community);

/** Whose problems and talks somebody sees: of these communities, or null for all. */
export const seenBy = (grants: readonly Grant[]): readonly string[] | null =>
  overAll(grants) ? null : communitiesOf(grants);
