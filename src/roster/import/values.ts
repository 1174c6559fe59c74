import { OfficeHours, type Shift } from '../../cases/calendar/office-hours.ts';
import { asKey, plain } from '../../workbook/words.ts';
import type { Role } from '../roles.ts';

/** How people write the roles, by asKey(); the full screen words among them. */
const ROLE_SAID = new Map<string, Role>([
  ['网格员', 'grid'],
  ['社区工作者', 'grid'],
  ['网格员(社区工作者)', 'grid'],
  ['物业', 'property'],
  ['物业人员', 'property'],
  ['经办', 'officer'],
  ['部门经办', 'officer'],
  ['负责人', 'head'],
  ['部门负责人', 'head'],
  ['批准人', 'approver'],
  ['检查批准人', 'approver'],
  ['指挥室', 'dispatcher'],
  ['派遣员', 'dispatcher'],
  ['领导', 'leader'],
  ['带班领导', 'leader'],
  ['街道领导', 'leader'],
  ['街道领导(带班)', 'leader'],
  ['清单管理员', 'keeper'],
  ['联络站', 'station'],
  ['社区行政执法联络站', 'station'],
  ['管理员', 'admin'],
]);
const SHIFT_DAYS = new Map<string, Shift['days']>([
  ['工作日', 'working'],
  ['休息日', 'rest'],
  ['每天', 'every'],
]);

export const roleSaid = (words: string): Role | undefined => ROLE_SAID.get(asKey(words));
export const shiftDaysSaid = (words: string): Shift['days'] | undefined => SHIFT_DAYS.get(asKey(words));

/** A mainland mobile as eleven digits, however it was spaced or typed; undefined when it is none. */
export function mobileSaid(words: string): string | undefined {
  const said = plain(words);
  // How a text may hold a number that was copied from a narrow column.
  const whole = /^\d(\.\d+)?E\+?10$/i.test(said) ? String(Number(said)) : said;
  const digits = whole.replace(/[\s\p{Pd}]/gu, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? digits : undefined;
}

/** Minutes past midnight of 8:30, 08：30, 24:00, or of a time that a workbook holds as the fraction of a day. */
export function minutesSaid(given: string): number | undefined {
  const words = asKey(given);
  const clock = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(words);
  if (clock) {
    const minutes = Number(clock[1]) * 60 + Number(clock[2]);
    return Number(clock[2]) < 60 && minutes <= 1440 ? minutes : undefined;
  }
  const fraction = /^(0(\.\d+)?|\.\d+|1)(E-\d+)?$/i.test(words) ? Number(words) : Number.NaN;
  return Number.isNaN(fraction) ? undefined : Math.round(fraction * 1440);
}

/** 「08:30-12:00 13:30-17:30」 on 工作日 or 每天; undefined when it cannot be read. */
export function hoursSaid(days: string, times: string): OfficeHours | undefined {
  const periods = plain(times)
    .split(/[\s,，、；;]+/)
    .filter(Boolean)
    .map((period) => period.split(/[-–—~～至到]+/).map(minutesSaid));
  const read = OfficeHours.safeParse({ days: shiftDaysSaid(days), periods });
  const inOrder = periods.every(([from = 0], i) => i === 0 || from >= (periods[i - 1]?.[1] ?? 0));
  return read.success && inOrder ? read.data : undefined;
}

/** A day as 2027-06-30, however a person or a workbook writes it; undefined when it is none. */
export function daySaid(words: string): string | undefined {
  const [, year = '', month = '', date = ''] =
    /^(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?00:00(?::00)?)?$/.exec(asKey(words)) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const read = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(read) && new Date(read).toISOString().startsWith(day) ? day : undefined;
}
