import { lastingId } from './mint.ts';
import { type Chat, newChat } from './tenant/chat.ts';
import type { Person, Role } from './tenant/people.ts';
import { newTenant, type Tenant } from './tenant/tenant.ts';

type Place = Pick<Person, 'department' | 'departmentId' | 'community' | 'jobTitle'>;

const ENFORCEMENT = { department: '综合行政执法队', departmentId: 'enforcement-team' };
const MARKET = { department: '市场监管所', departmentId: 'market-supervision' };
const POLICE = { department: '派出所', departmentId: 'police' };
const FIRE = { department: '应急消防管理站', departmentId: 'emergency-fire' };
const JUDICIAL = { department: '司法所', departmentId: 'judicial' };
const GAS = { department: '燃气公司', departmentId: 'gas-company' };
const DUTY = { jobTitle: '值班经办' };
const HEAD = { jobTitle: '负责人' };

/** Everybody of the sample street office: roles for names, so that nobody takes them for real. */
const ROSTER: [name: string, role: Role, place: Place][] = [
  ['网格员甲', 'grid-worker', { community: '德加社区' }],
  ['网格员乙', 'grid-worker', { community: '骆家庄社区' }],
  ['执法队值班员', 'officer', { ...ENFORCEMENT, ...DUTY }],
  ['执法队负责人', 'officer', { ...ENFORCEMENT, ...HEAD }],
  ['市监所值班员', 'officer', { ...MARKET, ...DUTY }],
  ['派出所值班员', 'officer', { ...POLICE, ...DUTY }],
  ['指挥室派遣员', 'dispatcher', { department: '综合信息指挥室' }],
  ['带班领导', 'leader', {}],
  ['清单管理员', 'keeper', {}],
  ['联络站书记', 'station', { community: '德加社区' }],
  ['物业人员', 'property', { community: '德加社区' }],
  ['司法所经办', 'officer', { ...JUDICIAL, jobTitle: '经办' }],
  ['应急消防经办', 'officer', { ...FIRE, jobTitle: '经办' }],
  ['燃气公司值班员', 'officer', { ...GAS, ...DUTY }],
  ['燃气公司负责人', 'officer', { ...GAS, ...HEAD }],
];

/** The standing groups of the office, the bot in each of them; the first member owns the group. */
const GROUPS: [name: string, members: string[]][] = [
  ['执法队值班群', ['执法队负责人', '执法队值班员']],
  ['市监所值班群', ['市监所值班员']],
  ['派出所值班群', ['派出所值班员']],
  ['指挥室', ['指挥室派遣员', '带班领导']],
  ['德加网格群', ['联络站书记', '网格员甲', '网格员乙']],
  ['燃气公司值班群', ['燃气公司负责人', '燃气公司值班员']],
];

const people: Person[] = ROSTER.map(([name, role, place], at) => ({
  openId: lastingId('ou_', name),
  unionId: lastingId('on_', name),
  userId: lastingId('', name).slice(0, 8),
  name,
  role,
  // No mobile number begins with 10: a sample number never rings anybody.
  mobile: `+8610000000${String(at + 1).padStart(3, '0')}`,
  ...place,
  available: true,
  resigned: false,
}));

const idFor = (name: string): string => lastingId('ou_', name);

const groups = (now: number): Chat[] =>
  GROUPS.map(([name, members]) =>
    newChat({
      chatId: lastingId('oc_', name),
      mode: 'group',
      name,
      members: members.map(idFor),
      owner: idFor(members[0] ?? ''),
      maker: idFor(members[0] ?? ''),
      hasBot: true,
      createdAt: now,
    }),
  );

/** The sample street office at the given moment: the same people and groups, with the same ids, in every run. */
export const sampleOffice = (botName: string, now: number): Tenant =>
  newTenant(
    { openId: lastingId('ou_', 'bot'), name: botName },
    people.map((person) => ({ ...person })),
    groups(now),
  );
