import type { RosterChange } from '../src/bot/ports/roster.ts';
import { ChatId, OpenId } from '../src/brands.ts';
import { EVERYWHERE, type Grant } from '../src/roster/roles.ts';
import { DESK } from '../src/roster/roster.ts';
import { sampleOffice } from './office.ts';
import type { Person } from './tenant/people.ts';

function grantsOf({ role, jobTitle, name, ...place }: Person): Grant[] {
  const department = place.departmentId ?? null;
  const community = place.community ?? null;
  switch (role) {
    case 'grid-worker':
      return [{ ...EVERYWHERE, role: 'grid', community, grid: '第一网格' }];
    case 'officer':
      return [{ ...EVERYWHERE, role: jobTitle === '负责人' ? 'head' : 'officer', department }];
    case 'dispatcher':
    case 'leader':
      return [{ ...EVERYWHERE, role }];
    case 'keeper':
      return [
        { ...EVERYWHERE, role },
        { ...EVERYWHERE, role: 'admin' },
      ];
    case 'station':
      return [{ ...EVERYWHERE, role, community }];
    case 'property':
      return [{ ...EVERYWHERE, role, community, estate: `${community?.replace('社区', '') ?? name}小区` }];
  }
}

const DUTY_CHATS: [department: string, chat: string][] = [
  ['enforcement-team', '执法队值班群'],
  ['market-supervision', '市监所值班群'],
  ['police', '派出所值班群'],
  [DESK, '指挥室'],
];

/** On duty round the clock, so that the story can be played at any hour. */
const DUTY_OFFICERS: [department: string, name: string][] = [
  ['enforcement-team', '执法队值班员'],
  ['market-supervision', '市监所值班员'],
  ['police', '派出所值班员'],
  [DESK, '指挥室派遣员'],
];

/** Whose certificates hold, and who approves beside the heads; a year beyond the sandbox's own. */
const CERTIFIED: [department: string, name: string, number: string][] = [
  ['enforcement-team', '执法队值班员', '样例-001'],
  ['enforcement-team', '执法队负责人', '样例-002'],
  ['market-supervision', '市监所值班员', '样例-003'],
  ['police', '派出所值班员', '样例-004'],
];
const APPROVERS: [department: string, name: string][] = [['market-supervision', '市监所值班员']];
/** Who is in no roster until a joint visit is played: what an office without people at a department is told is played too. */
const LATER = { department: 'emergency-fire', name: '应急消防经办', number: '样例-005' };
const YEAR_MS = 365 * 86_400_000;

/** Whose people and duty chat are in no roster until alarms of gas are played: what goes to the desk instead is played too. */
const GAS = 'gas-company';

/** The sample office's people in the host's own roster; saying it twice changes nothing. */
export function sampleRoster(now: number): RosterChange[] {
  const { people, chats } = sampleOffice('谁管', now);
  const chatNamed = (name: string) => {
    const chat = [...chats.values()].find((one) => one.name === name);
    return chat ? ChatId.parse(chat.chatId) : null;
  };
  const persons = [...people.values()]
    .filter(({ name, departmentId }) => name !== LATER.name && departmentId !== GAS)
    .map((person) => ({ ...person, openId: OpenId.parse(person.openId) }));
  return [
    ...persons.map(
      ({ openId, unionId, name, mobile }): RosterChange => ({
        kind: 'person',
        person: { openId, unionId, name, mobile, source: 'sandbox', at: now },
      }),
    ),
    ...persons.flatMap((person) =>
      grantsOf(person).map(
        (grant, i): RosterChange => ({
          kind: 'grant',
          grant: { id: `${person.openId}-${i}`, openId: person.openId, ...grant },
        }),
      ),
    ),
    ...DUTY_CHATS.map(
      ([department, chat]): RosterChange => ({ kind: 'department-setting', department, dutyChat: chatNamed(chat) }),
    ),
    ...DUTY_OFFICERS.flatMap(([department, name]): RosterChange[] => {
      const openId = persons.find((person) => person.name === name)?.openId;
      if (!openId) return [];
      return [{ kind: 'shift', shift: { id: `${openId}-duty`, department, openId, days: 'every', from: 0, to: 1440 } }];
    }),
    ...CERTIFIED.flatMap(([department, name, number]): RosterChange[] => {
      const openId = persons.find((person) => person.name === name)?.openId;
      const until = new Date(now + YEAR_MS).toISOString().slice(0, 10);
      return openId ? [{ kind: 'certificate', certificate: { openId, department, number, until } }] : [];
    }),
    ...APPROVERS.flatMap(([department, name]): RosterChange[] => {
      const openId = persons.find((person) => person.name === name)?.openId;
      if (!openId) return [];
      return [
        { kind: 'grant', grant: { id: `${openId}-approver`, openId, ...EVERYWHERE, role: 'approver', department } },
      ];
    }),
    ...persons
      .filter(({ name }) => name === '执法队值班员')
      .map(({ openId }): RosterChange => ({ kind: 'patrol', area: '文新二片区', openId })),
  ];
}

/** The officer of a third department, who inspects and approves there: without one no visit of three is played. */
export function thirdDepartment(now: number): RosterChange[] {
  const { department, name, number } = LATER;
  const person = [...sampleOffice('谁管', now).people.values()].find((one) => one.name === name);
  if (!person) return [];
  const openId = OpenId.parse(person.openId);
  const { unionId, mobile } = person;
  const until = new Date(now + YEAR_MS).toISOString().slice(0, 10);
  return [
    { kind: 'person', person: { openId, unionId, name, mobile, source: 'sandbox', at: now } },
    ...(['officer', 'approver'] as const).map(
      (role): RosterChange => ({
        kind: 'grant',
        grant: { id: `${openId}-${role}`, openId, ...EVERYWHERE, role, department },
      }),
    ),
    { kind: 'certificate', certificate: { openId, department, number, until } },
  ];
}

/** A second at the desk: nobody verifies what they said themselves, so that one alone could end nothing of what it stands in for. */
export function secondAtDesk(now: number): RosterChange[] {
  const leader = [...sampleOffice('谁管', now).people.values()].find(({ role }) => role === 'leader');
  if (!leader) return [];
  const openId = OpenId.parse(leader.openId);
  return [{ kind: 'grant', grant: { id: `${openId}-desk`, openId, ...EVERYWHERE, role: 'dispatcher' } }];
}

/** The gas company: who has the duty there round the clock, who heads it, its duty chat. Without it alarms come to the desk. */
export function gasCompany(now: number): RosterChange[] {
  const { people, chats } = sampleOffice('谁管', now);
  const chat = [...chats.values()].find((one) => one.name === '燃气公司值班群');
  const persons = [...people.values()]
    .filter(({ departmentId }) => departmentId === GAS)
    .map((person) => ({ ...person, openId: OpenId.parse(person.openId) }));
  return [
    { kind: 'department-setting', department: GAS, dutyChat: chat ? ChatId.parse(chat.chatId) : null },
    ...persons.flatMap((person): RosterChange[] => {
      const { openId, unionId, name, mobile, jobTitle } = person;
      const id = `${openId}-duty`;
      const shift = { id, department: GAS, openId, days: 'every', from: 0, to: 1440 } as const;
      return [
        { kind: 'person', person: { openId, unionId, name, mobile, source: 'sandbox', at: now } },
        ...grantsOf(person).map(
          (grant, i): RosterChange => ({ kind: 'grant', grant: { id: `${openId}-${i}`, openId, ...grant } }),
        ),
        ...(jobTitle === '负责人' ? [] : [{ kind: 'shift' as const, shift }]),
      ];
    }),
  ];
}
