import type { ChatId } from '../../brands.ts';
import type { OfficeHours } from '../../cases/calendar/office-hours.ts';
import { asKey, lookUp } from '../../workbook/words.ts';
import { type Grant, isOfDepartment } from '../roles.ts';
import type { Estate } from '../roster.ts';
import type { NamedRow, SheetProblem, Tables } from './table.ts';
import { daySaid, hoursSaid, minutesSaid, mobileSaid, roleSaid, shiftDaysSaid } from './values.ts';

/** What a workbook says, every value understood; people still by their mobiles. */
export type Stated = {
  people: { mobile: string; name: string; grants: Grant[] }[];
  shifts: { department: string; mobile: string; days: 'working' | 'rest' | 'every'; from: number; to: number }[];
  settings: { department: string; dutyChat?: ChatId | undefined; hours?: OfficeHours | undefined }[];
  estates: Estate[];
  patrols: { area: string; mobile: string }[];
  certificates: { mobile: string; department: string; number: string; until: string }[];
};

/** What names may stand in a workbook. */
export type KnownNames = {
  /** A department's id by its name or a name people give it. */
  department(said: string): string | undefined;
  communities: readonly string[];
  estates: readonly string[];
  areas: readonly string[];
  /** Groups the bot is in, by name. */
  chat(name: string): ChatId[];
};

/** What is meant by a name, those that the workbook itself brings included. */
type Known = Pick<KnownNames, 'department' | 'chat'> &
  Record<'community' | 'estate' | 'area', (said: string) => string | undefined>;

/** Understands every row, or says of each cell what is wrong. What was wrong is left out of `stated`. */
export function understand(tables: Tables, names: KnownNames): { stated: Stated; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const among = (list: readonly string[], column: string) =>
    lookUp(
      [...list, ...tables.小区.map(({ values }) => values[column] ?? '')]
        .filter(Boolean)
        .map((name) => [name, name] as const),
    );
  const known: Known = {
    department: names.department,
    community: among(names.communities, '社区'),
    estate: among(names.estates, '小区'),
    area: among(names.areas, '片区'),
    chat: names.chat,
  };
  const reader = (sheet: string, { row, values }: NamedRow) => ({
    said: (column: string) => values[column] ?? '',
    /** The value understood, or a problem on this cell. */
    read<T>(column: string, understood: T | undefined, words: string): T | undefined {
      if (understood === undefined && values[column]) problems.push({ sheet, row, column, words });
      return understood;
    },
    problem: (column: string, words: string) => problems.push({ sheet, row, column, words }),
  });
  const stated: Stated = { people: [], shifts: [], settings: [], estates: [], patrols: [], certificates: [] };
  for (const row of tables.人员) statePerson(reader('人员', row), known, stated);
  for (const row of tables.值班) stateShift(reader('值班', row), known, stated);
  for (const row of tables.部门) stateDepartment(reader('部门', row), known, stated);
  for (const row of tables.小区) stateEstate(reader('小区', row), stated);
  for (const row of tables.片区) statePatrol(reader('片区', row), known, stated);
  for (const row of tables.执法证) stateCertificate(reader('执法证', row), known, stated);
  return { stated, problems };
}

type Reader = {
  said(column: string): string;
  read<T>(column: string, understood: T | undefined, words: string): T | undefined;
  problem(column: string, words: string): void;
};

const NO_MOBILE = '不是 11 位手机号';
const NO_DEPARTMENT = '清单里没有这个部门，请写全称';
const mobileOf = ({ said, read }: Reader) => read('手机', mobileSaid(said('手机')), NO_MOBILE);
const departmentOf = ({ said, read }: Reader, known: Known) =>
  read('部门', known.department(said('部门')), NO_DEPARTMENT);

function statePerson(reader: Reader, known: Known, stated: Stated): void {
  const { said, read, problem } = reader;
  const mobile = mobileOf(reader);
  const role = read('角色', roleSaid(said('角色')), '不认识这个角色，见「名册模板」');
  const department = departmentOf(reader, known) ?? null;
  const community = read('社区', known.community(said('社区')), '没有这个社区，先写进「小区」表') ?? null;
  const estate = read('小区', known.estate(said('小区')), '没有这个小区，先写进「小区」表') ?? null;
  if (!role || !mobile) return;
  const needs = (column: string) => {
    if (!said(column)) problem(column, `${said('角色')}要填${column}`);
  };
  if (isOfDepartment(role)) needs('部门');
  if (role === 'grid' || role === 'station' || role === 'property') needs('社区');
  if (role === 'property') needs('小区');
  const placed = role === 'grid' || role === 'station' || role === 'property';
  const grant: Grant = {
    role,
    department: isOfDepartment(role) ? department : null,
    community: placed ? community : null,
    grid: role === 'grid' ? said('网格') || null : null,
    estate: role === 'property' ? estate : null,
  };
  const person = stated.people.find((one) => one.mobile === mobile);
  if (!person) stated.people.push({ mobile, name: said('姓名').slice(0, 40), grants: [grant] });
  else if (asKey(person.name) !== asKey(said('姓名').slice(0, 40))) problem('姓名', '同一个手机号写了两个名字');
  else person.grants.push(grant);
}

function stateShift(reader: Reader, known: Known, stated: Stated): void {
  const { said, read, problem } = reader;
  const department = departmentOf(reader, known);
  const mobile = mobileOf(reader);
  const days = read('日子', shiftDaysSaid(said('日子')), '要写工作日、休息日或每天');
  const from = read('从', minutesSaid(said('从')), '要写成 08:30 这样');
  const to = read('到', minutesSaid(said('到')), '要写成 17:30 这样');
  if (!department || !mobile || !days || from === undefined || to === undefined) return;
  if (from === to) problem('到', '和「从」一样');
  else stated.shifts.push({ department, mobile, days, from: from % 1440, to });
}

function stateDepartment(reader: Reader, known: Known, stated: Stated): void {
  const { said, read, problem } = reader;
  const department = departmentOf(reader, known);
  const chats = said('值班群') ? known.chat(said('值班群')) : [];
  if (said('值班群') && chats.length !== 1)
    problem('值班群', chats.length === 0 ? '机器人不在这个群里' : '有几个同名的群，请用「值班群」按钮设');
  const given = said('办公日') || said('办公时间');
  const hours = given ? hoursSaid(said('办公日') || '工作日', said('办公时间')) : undefined;
  if (given) read('办公时间', hours, '要写成 08:30-12:00 13:30-17:30 这样');
  if (given && !said('办公时间')) problem('办公时间', '填了办公日，也要填办公时间');
  if (!department) return;
  stated.settings.push({ department, ...(chats[0] ? { dutyChat: chats[0] } : {}), ...(hours ? { hours } : {}) });
}

function stateEstate({ said, problem }: Reader, stated: Stated): void {
  const estate: Estate = { name: said('小区'), grid: said('网格'), community: said('社区'), area: said('片区') };
  const long = (['小区', '网格', '社区', '片区'] as const).find((column) => said(column).length > 20);
  if (long) problem(long, '太长，最多 20 个字');
  else if (stated.estates.some((one) => one.name === estate.name)) problem('小区', '写了两次');
  else if (Object.values(estate).every(Boolean)) stated.estates.push(estate);
}

function statePatrol(reader: Reader, known: Known, stated: Stated): void {
  const { said, read, problem } = reader;
  const area = read('片区', known.area(said('片区')), '没有这个片区，先写进「小区」表');
  const mobile = mobileOf(reader);
  if (area && stated.patrols.some((one) => one.area === area)) problem('片区', '写了两次');
  else if (area && mobile) stated.patrols.push({ area, mobile });
}

function stateCertificate(reader: Reader, known: Known, stated: Stated): void {
  const { said, read, problem } = reader;
  const mobile = mobileOf(reader);
  const department = departmentOf(reader, known);
  const until = read('有效期到', daySaid(said('有效期到')), '要写成 2027-06-30 这样');
  const number = said('证号');
  if (number.length > 40) problem('证号', '太长，最多 40 个字');
  else if (stated.certificates.some((one) => one.mobile === mobile && one.department === department))
    problem('手机', '同一个人在同一个部门写了两次');
  else if (mobile && department && until) stated.certificates.push({ mobile, department, number, until });
}

/** 指挥室 by the names people give it. */
export const isDeskSaid = (said: string): boolean => ['指挥室', '综合信息指挥室'].includes(asKey(said));
