import { catalogue } from '../../catalogue/index.ts';
import type { OpenId } from '../../src/brands.ts';
import { officialCalendar } from '../../src/cases/calendar/calendar.ts';
import { DEFAULT_HOURS } from '../../src/cases/calendar/office-hours.ts';
import type { MatterFacts, RosterFacts } from '../../src/cases/commands/context.ts';
import type { Office } from '../../src/cases/commands/define.ts';
import type { CommandName } from '../../src/cases/commands/table.ts';
import { type Actor, CLOCK } from '../../src/cases/record/actor.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { actionsFor } from '../../src/permissions/permissions.ts';
import { actorOf } from '../../src/roster/relations.ts';
import { EVERYWHERE, type Grant, type Role } from '../../src/roster/roles.ts';
import { aPerson } from '../harness/ids.ts';

// A small street office: everyone is named by their role.

export const at = (shanghai: string): number => Date.parse(`${shanghai.replace(' ', 'T')}:00+08:00`);

const grant = (role: Role, where: Partial<Omit<Grant, 'role'>> = {}): Grant => ({
  role,
  ...EVERYWHERE,
  ...where,
});

const member = (openId: OpenId, name: string, ...grants: Grant[]): Actor => actorOf({ openId, name, grants });

export const PEOPLE = {
  grid: member(aPerson('ou_grid'), '网格员甲', grant('grid', { community: 'hubin', grid: '一网格' })),
  colleague: member(aPerson('ou_colleague'), '网格员乙', grant('grid', { community: 'hubin', grid: '一网格' })),
  farGrid: member(aPerson('ou_far'), '网格员丙', grant('grid', { community: 'nandu', grid: '二网格' })),
  station: member(aPerson('ou_station'), '联络站甲', grant('station', { community: 'hubin' })),
  officer: member(aPerson('ou_officer'), '执法队经办', grant('officer', { department: 'enforcement-team' })),
  mate: member(aPerson('ou_mate'), '执法队同事', grant('officer', { department: 'enforcement-team' })),
  head: member(aPerson('ou_head'), '执法队负责人', grant('head', { department: 'enforcement-team' })),
  market: member(aPerson('ou_market'), '市监所经办', grant('officer', { department: 'market-supervision' })),
  police: member(aPerson('ou_police'), '派出所经办', grant('officer', { department: 'police' })),
  section: member(aPerson('ou_section'), '城管科经办', grant('officer', { department: 'urban-management' })),
  desk: member(aPerson('ou_desk'), '指挥室甲', grant('dispatcher')),
  desk2: member(
    aPerson('ou_desk2'),
    '指挥室乙',
    grant('dispatcher'),
    grant('officer', { department: 'enforcement-team' }),
  ),
  leader: member(aPerson('ou_leader'), '带班领导', grant('leader')),
  keeper: member(aPerson('ou_keeper'), '清单管理员', grant('keeper')),
  admin: member(aPerson('ou_admin'), '管理员', grant('admin')),
  property: member(aPerson('ou_property'), '物业甲', grant('property', { community: 'hubin', estate: '湖畔花园' })),
  stranger: member(aPerson('ou_stranger'), '路人'),
  clock: CLOCK,
} as const;

export type Who = keyof typeof PEOPLE;

export const DEPARTMENTS: Record<string, { name: string; intake: string | null }> = {
  'enforcement-team': { name: '综合行政执法队', intake: null },
  'market-supervision': { name: '市场监管所', intake: null },
  police: { name: '派出所', intake: null },
  'urban-management': { name: '城市管理科', intake: null },
  housing: { name: '住建局', intake: 'urban-management' },
  'gas-company': { name: '燃气公司', intake: null },
  community: { name: '社区', intake: null },
  property: { name: '物业', intake: null },
};

/** Whoever acts for a department, by the role they are named by. */
export const WORKERS: Partial<Record<string, Who[]>> = {
  'enforcement-team': ['officer', 'mate', 'head'],
  'market-supervision': ['market'],
  police: ['police'],
  'urban-management': ['section'],
  community: ['station'],
  property: ['property'],
};

export const ROSTER: RosterFacts = {
  department: (id) => DEPARTMENTS[id],
  onDuty: (id) => id !== 'gas-company' && id !== 'housing',
  hours: (id) => (id === 'police' ? { days: 'every', periods: [[0, 1440]] } : DEFAULT_HOURS),
  workersOf: (departments) => departments.flatMap((id) => WORKERS[id] ?? []).map((who) => aPerson(`ou_${who}`)),
};

export const FUMES: MatterFacts = {
  id: 'CG04',
  hash: 'h-fumes',
  name: '餐饮油烟扰民',
  lead: { department: 'enforcement-team', for: '查处' },
  limits: { urgent: false, signHours: 2, contactDays: 1, resolveDays: 5, hotlines: [] },
  photos: { report: false, feedback: false },
  safety: false,
};

export const GAS: MatterFacts = {
  id: 'YX09',
  hash: 'h-gas',
  name: '燃气安全隐患',
  lead: {
    department: 'enforcement-team',
    for: '查处',
    depends: {
      question: '是哪种情况？',
      options: [
        { when: '正在漏气', department: 'gas-company', for: '抢修', urgent: true },
        { when: '私改管道', department: 'enforcement-team', for: '查处' },
        { when: '房屋受损', department: 'housing', for: '认定' },
      ],
    },
  },
  limits: { urgent: false, signHours: 1, contactDays: 1, resolveDays: 3, hotlines: [] },
  photos: { report: false, feedback: true },
  safety: true,
};

export const MONDAY = at('2026-11-02 09:00');

export const OFFICE: Office = {
  roster: ROSTER,
  calendar: officialCalendar(catalogue.calendar),
  limits: catalogue.limits,
};

/** The buttons somebody finds on a case's card in their own chat at this moment. */
export const buttonsOf = (who: Who, c: Case, now: number): CommandName[] => {
  const actor = PEOPLE[who];
  const openId = actor.kind === 'person' ? actor.openId : undefined;
  return actionsFor(c, { ...OFFICE, relations: actor.relationsTo(c), openId, now });
};
