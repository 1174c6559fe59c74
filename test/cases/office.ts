import { officialCalendar } from '../../src/cases/calendar/calendar.ts';
import { DEFAULT_HOURS } from '../../src/cases/calendar/office-hours.ts';
import type { Context, MatterFacts, RosterFacts } from '../../src/cases/commands/context.ts';
import type { Office } from '../../src/cases/commands/define.ts';
import type { Command, CommandName, CommandOf } from '../../src/cases/commands/table.ts';
import { type Decision, type Done, decide } from '../../src/cases/lifecycle/decide.ts';
import type { CaseEvent } from '../../src/cases/lifecycle/events.ts';
import { DEFAULT_LIMITS } from '../../src/cases/limits.ts';
import { type Actor, CLOCK } from '../../src/cases/record/actor.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { actionsFor } from '../../src/roster/permissions.ts';
import { actorOf } from '../../src/roster/relations.ts';
import type { Grant, Role } from '../../src/roster/roles.ts';

// A small street office: everyone is named by their role.

export const at = (shanghai: string): number => Date.parse(`${shanghai.replace(' ', 'T')}:00+08:00`);

const grant = (role: Role, where: Partial<Omit<Grant, 'role'>> = {}): Grant => ({
  role,
  department: null,
  community: null,
  grid: null,
  estate: null,
  ...where,
});

const member = (openId: string, name: string, ...grants: Grant[]): Actor => actorOf({ openId, name, grants });

export const PEOPLE = {
  grid: member('ou_grid', '网格员甲', grant('grid', { community: 'hubin', grid: '一网格' })),
  colleague: member('ou_colleague', '网格员乙', grant('grid', { community: 'hubin', grid: '一网格' })),
  farGrid: member('ou_far', '网格员丙', grant('grid', { community: 'nandu', grid: '二网格' })),
  station: member('ou_station', '联络站甲', grant('station', { community: 'hubin' })),
  officer: member('ou_officer', '执法队经办', grant('officer', { department: 'enforcement-team' })),
  mate: member('ou_mate', '执法队同事', grant('officer', { department: 'enforcement-team' })),
  head: member('ou_head', '执法队负责人', grant('head', { department: 'enforcement-team' })),
  market: member('ou_market', '市监所经办', grant('officer', { department: 'market-supervision' })),
  police: member('ou_police', '派出所经办', grant('officer', { department: 'police' })),
  section: member('ou_section', '城管科经办', grant('officer', { department: 'urban-management' })),
  desk: member('ou_desk', '指挥室甲', grant('dispatcher')),
  desk2: member('ou_desk2', '指挥室乙', grant('dispatcher'), grant('officer', { department: 'enforcement-team' })),
  leader: member('ou_leader', '带班领导', grant('leader')),
  keeper: member('ou_keeper', '清单管理员', grant('keeper')),
  admin: member('ou_admin', '管理员', grant('admin')),
  property: member('ou_property', '物业甲', grant('property', { community: 'hubin', estate: '湖畔花园' })),
  stranger: member('ou_stranger', '路人'),
  clock: CLOCK,
} as const;
export type Who = keyof typeof PEOPLE;

const DEPARTMENTS: Record<string, { name: string; intake: string | null }> = {
  'enforcement-team': { name: '综合行政执法队', intake: null },
  'market-supervision': { name: '市场监管所', intake: null },
  police: { name: '派出所', intake: null },
  'urban-management': { name: '城市管理科', intake: null },
  housing: { name: '住建局', intake: 'urban-management' },
  'gas-company': { name: '燃气公司', intake: null },
  community: { name: '社区', intake: null },
  property: { name: '物业', intake: null },
};

export const ROSTER: RosterFacts = {
  department: (id) => DEPARTMENTS[id],
  onDuty: (id) => id !== 'gas-company' && id !== 'housing',
  hours: (id) => (id === 'police' ? { days: 'every', periods: [[0, 1440]] } : DEFAULT_HOURS),
  isOfficer: (openId, departments) =>
    departments.includes('enforcement-team') && ['ou_officer', 'ou_mate', 'ou_head'].includes(openId),
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

export const OFFICE: Office = { roster: ROSTER, calendar: officialCalendar(), limits: DEFAULT_LIMITS };

/** The buttons somebody finds on a case's card in their own chat at this moment. */
export const buttonsOf = (who: Who, c: Case, now: number): CommandName[] => {
  const actor = PEOPLE[who];
  const openId = actor.kind === 'person' ? actor.openId : undefined;
  return actionsFor(c, { ...OFFICE, relations: actor.relationsTo(c), openId, now });
};

export function contextAt(now: number, key: string, changes: Partial<Context> = {}): Context {
  return {
    now,
    key,
    seen: null,
    newId: 'WX-261102-001',
    matter: FUMES,
    target: null,
    earlier: { cases: 0, settled: 0 },
    sampler: () => 0.99,
    ...OFFICE,
    ...changes,
  };
}

export const report = (changes: Partial<CommandOf<'report'>> = {}): CommandOf<'report'> => ({
  do: 'report',
  place: { community: 'hubin', estate: '湖畔花园', grid: '一网格', detail: '3 幢楼下' },
  object: null,
  photos: [],
  matterId: 'CG04',
  noneFits: false,
  circumstance: null,
  urgent: false,
  description: '楼下烧烤店油烟很大',
  asks: {},
  onBehalf: null,
  reportedPerson: false,
  joinsGroup: true,
  origin: { source: '现场发现', outsideNumber: null, outsideDue: null },
  ...changes,
});

export const RETURN: CommandOf<'return'> = {
  do: 'return',
  reason: 'not-ours',
  basis: '依三定方案不属本队',
  suggested: 'police',
  visited: false,
  photos: [],
};
export const FEED_BACK: CommandOf<'feedBack'> = {
  do: 'feedBack',
  text: '已清洗烟道',
  outcome: 'solved',
  fileNumber: null,
  photos: ['img_1'],
};
export const WHISTLE: CommandOf<'whistle'> = {
  do: 'whistle',
  departments: ['market-supervision', 'police'],
  people: [],
  representatives: [],
  why: '证照和噪声都有问题',
  grade: 'normal',
  tried: null,
};
export const HOLD: CommandOf<'hold'> = {
  do: 'hold',
  reason: 'awaiting-parts',
  text: '等净化器到货',
  until: '2026-11-06',
  fileNumber: null,
};
export const NAME_LEAD: CommandOf<'nameLead'> = {
  do: 'nameLead',
  lead: 'police',
  for: null,
  supports: [{ department: 'market-supervision', for: '查证照' }],
  minutes: '由派出所牵头',
  district: null,
};
export const REFER: CommandOf<'refer'> = {
  do: 'refer',
  body: '市生态环境局',
  outsideNumber: 'HB-7',
  due: '2026-11-20',
  text: '请代办',
};

/** A case played step by step; each step must be done unless `tries` is used. Time moves with `later`. */
export function story(start = MONDAY, defaults: Partial<Context> = {}) {
  let found: Case | undefined;
  let now = start;
  let count = 0;
  const events: CaseEvent[] = [];
  const tries = (who: Who, command: Command, changes: Partial<Context> = {}): Decision => {
    count++;
    const decision = decide(found, command, PEOPLE[who], contextAt(now, `k${count}`, { ...defaults, ...changes }));
    if (decision.kind === 'done') {
      found = decision.next;
      events.push(...decision.events);
    }
    return decision;
  };
  const does = (who: Who, command: Command, changes: Partial<Context> = {}): Done => {
    const decision = tries(who, command, changes);
    if (decision.kind === 'refused') throw new Error(`${who} ${command.do}: ${decision.code} ${decision.why}`);
    return decision;
  };
  return {
    events,
    tries,
    does,
    refusal: (who: Who, command: Command, changes: Partial<Context> = {}) => {
      const decision = tries(who, command, changes);
      return decision.kind === 'refused' ? decision.code : 'done';
    },
    later: (ms: number) => {
      now += ms;
    },
    until: (instant: number) => {
      now = instant;
    },
    now: () => now,
    the: (): Case => {
      if (!found) throw new Error('no case yet');
      return found;
    },
  };
}

/** Stories up to a state, the usual way. */
export function inState(
  state:
    | 'to-dispatch'
    | 'to-sign'
    | 'in-hand'
    | 'return-review'
    | 'in-council'
    | 'on-hold'
    | 'to-verify'
    | 'to-confirm'
    | 'closed'
    | 'referred-out',
  changes: Partial<CommandOf<'report'>> = {},
) {
  const told = story();
  if (state === 'to-dispatch') {
    told.does('grid', report({ matterId: null, ...changes }), { matter: null });
    return told;
  }
  told.does('grid', report(changes));
  if (state === 'to-sign') return told;
  if (state === 'return-review') {
    told.does('officer', RETURN);
    return told;
  }
  if (state === 'referred-out') {
    told.does('desk', REFER);
    return told;
  }
  told.does('officer', { do: 'sign' });
  if (state === 'in-hand') return told;
  if (state === 'in-council') told.does('desk', WHISTLE);
  else if (state === 'on-hold') {
    told.does('officer', HOLD);
    told.does('desk', { do: 'agreeHold' });
  } else {
    told.does('officer', FEED_BACK, { sampler: () => (state === 'to-verify' ? 0 : 0.99) });
    if (state === 'closed') told.does('grid', { do: 'confirm' });
  }
  return told;
}
