import type { OfficeHours, Shift } from '../../src/cases/calendar/office-hours.ts';
import { type Grant, ROLE_WORDS } from '../../src/roster/roles.ts';
import { communityOf, DESK } from '../../src/roster/roster.ts';

const two = (n: number) => String(n).padStart(2, '0');
/** 08:30 for 510 minutes past midnight. */
export const clockWords = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export const SHIFT_DAYS: Record<Shift['days'], string> = { working: '工作日', rest: '休息日', every: '每天' };

/** 网格员（德加社区 第一网格）: a role and where it holds. */
export function grantWords(grant: Grant, nameOf: (department: string) => string): string {
  const { role, department, community, grid, estate } = grant;
  const where = [department && nameOf(department), community, grid, estate].filter(Boolean).join(' ');
  return where ? `${ROLE_WORDS[role]}（${where}）` : ROLE_WORDS[role];
}

/** 工作日 08:30–17:30; a shift past midnight says so. */
export function shiftWords({ days, from, to }: Shift): string {
  return `${SHIFT_DAYS[days]} ${clockWords(from)}–${to <= from ? '次日 ' : ''}${clockWords(to)}`;
}

/** 工作日 08:30–12:00、13:30–17:30. */
export function hoursWords({ days, periods }: OfficeHours): string {
  const times = periods.map(([from, to]) => `${clockWords(from)}–${clockWords(to)}`).join('、');
  return `${days === 'every' ? '每天' : '工作日'} ${times}`;
}

/** A department of the roster by its name on screen: the 指挥室 and the 联络站 too. */
export function departmentWords(id: string, nameOf: (department: string) => string): string {
  const community = communityOf(id);
  if (community !== undefined) return `${community}联络站`;
  return id === DESK ? '综合信息指挥室' : nameOf(id);
}
