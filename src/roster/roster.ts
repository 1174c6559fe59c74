import type { Community, Department } from '../../catalogue/schema.ts';
import { type ChatId, isSourceId, type OpenId } from '../brands.ts';
import type { Calendar } from '../cases/calendar/calendar.ts';
import { DEFAULT_HOURS, inOfficeHours, inShift, type OfficeHours, type Shift } from '../cases/calendar/office-hours.ts';
import type { RosterFacts } from '../cases/commands/context.ts';
import type { Actor, Relation } from '../cases/record/actor.ts';
import { type Case, leadDepartments, type Person, type Place } from '../cases/record/case.ts';
import { absentees, hasSat, withOpenParts } from '../cases/record/council.ts';
import type { Certificate } from './certificates.ts';
import { actorOf, standsFor, worksFor } from './relations.ts';
import { EVERYWHERE, type Grant } from './roles.ts';

export type Member = Person & {
  unionId: string | null;
  mobile: string | null;
  /** Left the office: keeps the name in old timelines, loses every right. */
  left: boolean;
};
export type Estate = { name: string; grid: string; community: string; area: string };

/** The roster as it is kept: who there is, what each may be, when each is on duty, where each place belongs. */
export type RosterRows = {
  people: Member[];
  grants: (Grant & { id: string; openId: OpenId })[];
  shifts: (Shift & { id: string; department: string; openId: OpenId })[];
  settings: { department: string; dutyChat: ChatId | null; hours: OfficeHours | null }[];
  estates: Estate[];
  patrols: { area: string; openId: OpenId }[];
  certificates: Certificate[];
};

/** The 指挥室 among the departments of the roster. */
export const DESK = 'desk';
const STATION = 'station:';
/** The 联络站 of a community among the departments of the roster; its cases are those of the department 社区. */
export const stationOf = (community: string): string => `${STATION}${community}`;
/** The community of such an id; undefined for a department. */
export const communityOf = (department: string): string | undefined =>
  department.startsWith(STATION) ? department.slice(STATION.length) : undefined;

/** Who is who at one moment, read only. */
export type Roster = RosterRows & {
  member(openId: OpenId): Member | undefined;
  grantsOf(openId: OpenId): Grant[];
  /** Somebody who acts; a stranger holds nothing. */
  actor(openId: OpenId): Actor;
  /** Officers and heads of a department; for 社区、网格、物业 the people of the place. */
  workersOf(department: string, place?: Place): Member[];
  headsOf(department: string): Member[];
  /** Whether anybody acts for a department, at this place where one is given, or for the section that takes in for it. */
  hasPeople(department: string, place?: Place): boolean;
  /** The lead of a case where nobody in Feishu acts for it: then the desk signs and feeds back in its place. */
  unmannedLead(c: Case): string | undefined;
  /** How the desk stands in for those of a case that have nobody in Feishu, another system that reported it among them. */
  standsIn(c: Case): Relation[];
  withRole(role: Grant['role']): Member[];
  /** Those on duty now: by shift where the department has shifts, else all its officers in its office hours. */
  onDuty(department: string, now: number, calendar: Calendar, place?: Place): Member[];
  /** A department's duty chat; for 社区 that of the place's own 联络站 where there is one. */
  dutyChat(department: string, place?: Place): ChatId | undefined;
  /** Departments whose duty chat this is. */
  departmentsOfChat(chatId: ChatId): string[];
  places(): Estate[];
  placeNamed(estate: string): Estate | undefined;
  patrolOf(place: Place): Member | undefined;
  facts(now: number, calendar: Calendar): RosterFacts;
};

type Known = { departments: Department[]; communities: Community[]; admins: OpenId[] };

/** Departments that answer at any hour unless the office says otherwise: police, fire, gas. */
const ROUND_THE_CLOCK: OfficeHours = { days: 'every', periods: [[0, 1440]] };
const ALWAYS_OPEN = ['police', 'traffic-police', 'fire-station', 'gas-company'];

/** Makes the look-ups over the rows; the list's communities and departments fill what the office has not entered. */
export function openRoster(rows: RosterRows, { departments, communities, admins }: Known): Roster {
  const members = new Map(rows.people.map((member) => [member.openId, member]));
  const granted = Map.groupBy(rows.grants, (grant) => grant.openId);
  const present = (openIds: OpenId[]) =>
    [...new Set(openIds)].flatMap((openId) => {
      const member = members.get(openId);
      return member && !member.left ? [member] : [];
    });
  const grantsOf = (openId: OpenId): Grant[] => {
    if (members.get(openId)?.left) return [];
    const own = granted.get(openId) ?? [];
    const admin: Grant = { role: 'admin', ...EVERYWHERE };
    return admins.includes(openId) ? [...own, admin] : own;
  };
  // Most who ask for the roster ask for people.
  let placed: Estate[] | undefined;
  const places = (): Estate[] => {
    if (placed) return placed;
    const own = new Set(rows.estates.map((estate) => estate.name));
    const listed = communities.flatMap((community) =>
      community.estates.map(({ name, grid }) => ({ name, grid, community: community.name, area: community.area })),
    );
    placed = [...rows.estates, ...listed.filter((estate) => !own.has(estate.name))];
    return placed;
  };
  const settingsOf = (department: string) => rows.settings.find((one) => one.department === department);
  const hoursOf = (department: string | null): OfficeHours =>
    settingsOf(department ?? DESK)?.hours ?? (ALWAYS_OPEN.includes(department ?? '') ? ROUND_THE_CLOCK : DEFAULT_HOURS);

  const anywhere: Place = { community: '', estate: null, grid: null, detail: '' };
  const workersOf = (department: string, place: Place = anywhere) =>
    department === DESK
      ? present(rows.grants.filter((grant) => grant.role === 'dispatcher').map((grant) => grant.openId))
      : present(
          rows.people.map((member) => member.openId).filter((openId) => worksFor(grantsOf(openId), department, place)),
        );
  const mayStand = (openId: OpenId, department: string): boolean =>
    department === DESK
      ? grantsOf(openId).some((grant) => grant.role === 'dispatcher')
      : standsFor(grantsOf(openId), department);
  const onDuty = (department: string, now: number, calendar: Calendar, place?: Place) => {
    const shifts = rows.shifts.filter((shift) => shift.department === department);
    if (shifts.length === 0)
      return inOfficeHours(now, { calendar, hours: hoursOf(department) }) ? workersOf(department, place) : [];
    // Who no longer works for the department holds no shift of it, even where nobody took the shift away.
    const on = shifts.filter((shift) => inShift(shift, now, calendar) && mayStand(shift.openId, department));
    return present(on.map((shift) => shift.openId));
  };

  const dutyChat = (department: string, place?: Place): ChatId | undefined => {
    const station = department === 'community' && place ? settingsOf(stationOf(place.community)) : undefined;
    return station?.dutyChat ?? settingsOf(department)?.dutyChat ?? undefined;
  };
  const acts = (department: string, place?: Place): boolean =>
    dutyChat(department, place) !== undefined ||
    rows.people.some(({ openId }) => {
      const grants = grantsOf(openId);
      return place ? worksFor(grants, department, place) : standsFor(grants, department);
    });
  const hasPeople = (id: string, place?: Place): boolean => {
    const intake = departments.find((department) => department.id === id)?.intake;
    return acts(id, place) || (intake !== undefined && acts(intake, place));
  };
  const unmannedLead = (c: Case): string | undefined =>
    c.lead && !leadDepartments(c.lead).some((id) => acts(id, c.place)) ? c.lead.department : undefined;

  const standsIn = (c: Case): Relation[] => [
    ...(isSourceId(c.reporter.openId) ? (['speaks-for'] as const) : []),
    ...(unmannedLead(c) === undefined ? [] : (['stand-in'] as const)),
    ...(c.supports.some((one) => one.state === 'asked' && !hasPeople(one.department, c.place))
      ? (['stand-in-support'] as const)
      : []),
    ...(c.state === 'in-council' && absentees(c.council).some((id) => !hasPeople(id, c.place))
      ? (['stand-in-awaited'] as const)
      : []),
    ...(hasSat(c.council) && withOpenParts(c.council).some((id) => !hasPeople(id, c.place))
      ? (['stand-in-seat'] as const)
      : []),
  ];

  const patrolOf = (place: Place): Member | undefined => {
    const area =
      places().find((estate) => estate.name === place.estate)?.area ??
      communities.find((one) => one.name === place.community)?.area;
    return present(rows.patrols.filter((patrol) => patrol.area === area).map((patrol) => patrol.openId))[0];
  };

  return {
    ...rows,
    member: (openId) => members.get(openId),
    grantsOf,
    actor: (openId) =>
      actorOf(
        { openId, name: members.get(openId)?.name || '未登记人员', grants: grantsOf(openId) },
        standsIn,
        (place) => patrolOf(place)?.openId === openId,
      ),
    workersOf,
    hasPeople,
    unmannedLead,
    standsIn,
    headsOf: (department) =>
      present(
        rows.grants
          .filter((grant) => grant.role === 'head' && grant.department === department)
          .map((grant) => grant.openId),
      ),
    withRole: (role) =>
      present([
        ...rows.grants.filter((grant) => grant.role === role).map((grant) => grant.openId),
        ...(role === 'admin' ? admins : []),
      ]),
    onDuty,
    dutyChat,
    departmentsOfChat: (chatId) =>
      rows.settings
        .filter((one) => one.dutyChat === chatId)
        .map((one) => (communityOf(one.department) === undefined ? one.department : 'community')),
    places,
    placeNamed: (name) => places().find((estate) => estate.name === name),
    patrolOf,
    facts: (now, calendar) => ({
      department: (id) => {
        const found = departments.find((department) => department.id === id);
        return found && { name: found.name, intake: found.intake ?? null };
      },
      onDuty: (department) => onDuty(department, now, calendar).length > 0,
      hours: hoursOf,
      workersOf: (ids, place) => [...new Set(ids.flatMap((id) => workersOf(id, place)).map(({ openId }) => openId))],
    }),
  };
}
