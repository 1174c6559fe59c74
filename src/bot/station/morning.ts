import type { OpenId } from '../../brands.ts';
import { DAY_MS, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { nextDigest } from '../../cases/calendar/quiet.ts';
import type { Grant } from '../../roster/roles.ts';
import { communityOf, DESK, type Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { DayCounts } from '../ports/station.ts';
import type { World } from '../ports/world.ts';

/** How long after its time the day's card is still sent, ms. */
const LATEST = 2 * 3_600_000;

/** Duty chats that hear this morning: those of departments with something open, and the desk's where any department has. */
export function chatsToday({ departments }: Pick<DayCounts, 'departments'>, roster: Roster, world: World): string[] {
  const open = departments.filter(({ party }) => world.catalogue.department(party)).map(({ party }) => party);
  const all = [...open, ...(open.length > 0 ? [DESK] : [])];
  return all.filter((party) => roster.settings.some((one) => one.department === party && one.dutyChat));
}

const isIn = (own: readonly string[] | null, all: readonly string[]): boolean =>
  own === null ? all.length > 0 : own.some((one) => all.includes(one));

/** Whether a place is one of theirs: of their community and, for somebody of a grid, of that grid as far as it is known. */
const covers = ({ role, community, grid }: Grant, place: DayCounts['hazards'][number]): boolean =>
  (community === null || community === place.community) &&
  (role === 'station' || grid === null || place.grid === null || grid === place.grid);

/** Where the people of the grid, the stations and the departments hear: in their own chats, but for those whose duty chat does. */
export function peopleToday(counts: DayCounts, chats: readonly string[], roster: Roster): OpenId[] {
  const late = counts.communities.map(({ community }) => community);
  const due = counts.departments.filter((one) => one.due > 0).map(({ party }) => party);
  const reads = (grant: Grant): boolean =>
    (grant.department !== null && chats.includes(grant.department)) ||
    (grant.role === 'dispatcher' && chats.includes(DESK));
  return roster.people
    .filter(({ openId, left }) => {
      if (left) return false;
      const grants = roster.grantsOf(openId);
      const day = grants.filter(({ role }) => DAY_ROLES.includes(role));
      if (day.length === 0 || day.some(reads)) return false;
      const places = (roles: readonly Grant['role'][]) => {
        const own = day.filter(({ role }) => roles.includes(role));
        return own.some(({ community }) => community === null) ? null : own.flatMap(({ community }) => community ?? []);
      };
      return (
        counts.confirms.includes(openId) ||
        counts.owes.includes(openId) ||
        counts.duties.includes(openId) ||
        due.includes(openId) ||
        day.some(
          ({ role, department }) => IN_DEPARTMENT.includes(role) && department !== null && due.includes(department),
        ) ||
        (day.some(({ role }) => role === 'station') && isIn(places(['station']), late)) ||
        (day.some(({ role }) => AT_PLACE.includes(role)) && isIn(places(AT_PLACE), counts.problems)) ||
        day.some((grant) => AT_PLACE.includes(grant.role) && counts.hazards.some((place) => covers(grant, place))) ||
        (day.some(({ role }) => role === 'dispatcher') && due.length > 0)
      );
    })
    .map(({ openId }) => openId);
}
const AT_PLACE: readonly Grant['role'][] = ['grid', 'station'];
const IN_DEPARTMENT: readonly Grant['role'][] = ['officer', 'head'];
const DAY_ROLES: readonly Grant['role'][] = [...AT_PLACE, ...IN_DEPARTMENT, 'dispatcher'];

/** 8:30, once each working day: one card where somebody has something, in the duty chat or in their own, and never in both. */
export async function sendDay(world: World): Promise<void> {
  const now = world.now();
  const today = dayOf(now);
  const { calendar, quiet } = rulesOf(world);
  const at = instantOf(today, quiet.digest);
  if (!calendar.works(today) || now < at || now > at + LATEST) return;
  if ((await world.store.meta('last-digest')) === today) return;
  const [roster, counts] = await Promise.all([
    readRoster(world),
    world.store.dayCounts(today, instantOf(today) + DAY_MS),
  ]);
  const chats = chatsToday(counts, roster, world);
  const says = [
    ...chats.flatMap((party): Outgoing[] => {
      const chatId = communityOf(party) === undefined ? roster.dutyChat(party) : undefined;
      return chatId ? [{ kind: 'send', to: { chatId }, view: { view: 'day-of', party } }] : [];
    }),
    ...peopleToday(counts, chats, roster).map(
      (openId): Outgoing => ({ kind: 'send', to: { openId }, view: { view: 'day', openId } }),
    ),
  ];
  await world.store.commit({
    remember: `digest:${today}`,
    at: now,
    changes: [{ kind: 'meta', key: 'last-digest', value: today }],
    says,
  });
}

/** When the next day's card is due. */
export async function dayDue(world: World): Promise<number> {
  const { calendar, quiet } = rulesOf(world);
  return nextDigest(world.now(), quiet, calendar);
}
