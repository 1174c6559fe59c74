import type { DayFacts } from '../../../cards/station/day-card.ts';
import { dayWords, dutyWords } from '../../../cards/station/words.ts';
import type { OpenId } from '../../brands.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { may } from '../../permissions/permissions.ts';
import { redact } from '../../redaction/redact.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { communitiesOf } from '../../station/standing.ts';
import { plansToday } from '../inspections/plans-today.ts';
import type { CaseList } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';
import { hazardsAt, NO_HAZARDS } from './day-hazards.ts';
import { deskLine, dueIn, MOST, problemsFor, tasksFor, yesterdayOf } from './day-parts.ts';
import { onDutyOf } from './draw-duties.ts';

const departmentsOf = (openId: OpenId, roster: Roster): string[] =>
  roster
    .grantsOf(openId)
    .flatMap(({ role, department }) => ((role === 'officer' || role === 'head') && department ? [department] : []));

/** What one person has today, by the roles they have now; undefined for whoever is not of the office. */
export async function dayOfPerson(openId: OpenId, roster: Roster, world: World): Promise<DayFacts | undefined> {
  const actor = roster.actor(openId);
  if (!may(actor, 'seeDay').may) return undefined;
  const now = world.now();
  const today = dayOf(now);
  const departments = departmentsOf(openId, roster);
  const isStation = may(actor, 'bringProblem').may;
  const communities = communitiesOf(roster.grantsOf(openId)) ?? [
    ...new Set(roster.places().map((one) => one.community)),
  ];
  const stationList = may(actor, 'seeStation').may && isStation;
  const list: CaseList = stationList
    ? { list: 'station', communities: [...communities] }
    : { list: 'todo', parties: [openId, ...departments] };
  const isDesk = may(actor, 'seeDesk').may;
  const scope =
    departments.length > 0
      ? yesterdayOf({ by: 'department', keys: departments }, '本部门', world)
      : isStation
        ? yesterdayOf({ by: 'community', keys: communities }, '本社区', world)
        : yesterdayOf({ by: 'all', keys: [''] }, '全街道', world);
  const where = departments.length > 0 ? { departments } : isStation ? { communities } : undefined;
  const [due, own, hazards, tasks, plans, problems, desk, duties, yesterday] = await Promise.all([
    dueIn(list, world),
    world.store.listed({ list: 'mine', openId }, 0, MOST.own),
    where ? hazardsAt(where, openId, roster, world) : NO_HAZARDS,
    tasksFor(openId, world),
    plansToday(openId, roster, world),
    isStation ? problemsFor(communities, isListDay(today, world), world) : { count: 0, oldest: 0, rows: [] },
    isDesk ? deskLine(world) : undefined,
    world.store.dutiesBetween(today, today),
    scope,
  ]);
  const waiting = own.cases.filter((c) => c.state === 'to-confirm' && c.reporter.openId === openId);
  return {
    ...{
      title: '今天',
      subtitle: dayWords(today, 0),
      shared: false,
      ...due,
      hazards,
      tasks,
      problems,
      desk,
      yesterday,
      plans: plans.map(({ id, parts }) => ({
        id,
        words: `${id}　${parts.map(({ department }) => world.catalogue.nameOf(department)).join('、')}`,
      })),
    },
    list: stationList ? 'station' : 'todo',
    confirms: waiting.map(({ id, title }) => ({ id, title: redact(title) })),
    own: duties.filter(({ holder }) => holder?.openId === openId).map((duty) => dutyWords(duty, now)),
    onDuty: onDutyOf(duties, openId, roster, world, MOST.people),
  };
}

/** The day of the week on which the problems that wait longest are named. */
const isListDay = (day: string, { catalogue }: World): boolean =>
  new Date(`${day}T00:00:00Z`).getUTCDay() === catalogue.limits.station.listWeekday % 7;

/** The same of a department or the desk, for its duty chat: no numbers of people, and nothing of one person. */
export async function dayOfParty(party: string, roster: Roster, world: World): Promise<DayFacts> {
  const today = dayOf(world.now());
  const isDesk = party === DESK;
  const [due, hazards, desk, duties, yesterday] = await Promise.all([
    dueIn(isDesk ? undefined : { list: 'todo', parties: [party] }, world),
    isDesk ? NO_HAZARDS : hazardsAt({ departments: [party] }, undefined, roster, world),
    isDesk ? deskLine(world) : undefined,
    world.store.dutiesBetween(today, today),
    isDesk
      ? yesterdayOf({ by: 'all', keys: [''] }, '全街道', world)
      : yesterdayOf({ by: 'department', keys: [party] }, '本部门', world),
  ]);
  return {
    ...{
      title: isDesk ? '今早的指挥台' : '今早的待办',
      subtitle: dayWords(today, 0),
      shared: true,
      ...due,
      hazards,
      desk,
      yesterday,
    },
    list: isDesk ? 'desk' : 'todo',
    ...{ confirms: [], tasks: [], plans: [], own: [], problems: { count: 0, oldest: 0, rows: [] } },
    onDuty: onDutyOf(duties, undefined, roster, world, MOST.people),
  };
}
