import type { OpenId } from '../brands.ts';
import type { Permission } from '../cases/commands/define.ts';
import type { Grant } from '../roster/roles.ts';
import type { Roster } from '../roster/roster.ts';

/**
 * The district's own authority over gas (杭州市燃气管理条例第二十九、三十一条): it supervises the companies, reviews what counts as
 * an alarm, and sees that there is one.
 */
export const AUTHORITY = 'gas-authority';

type Holds = { company: string | null; grants: readonly Grant[] };
const worksThere = ({ company, grants }: Holds, role?: Grant['role']): boolean =>
  grants.some((grant) => grant.department !== null && grant.department === company && (!role || grant.role === role));
const has = ({ grants }: Holds, ...roles: Grant['role'][]): boolean => grants.some(({ role }) => roles.includes(role));

/** Who may do what with an alarm or a device of a company; `company` null: with any. */
const ALARM_RIGHTS = {
  see: {
    may: (one: Holds) =>
      worksThere(one) ||
      has(one, 'dispatcher', 'leader') ||
      one.grants.some(({ department }) => department === AUTHORITY),
    who: '燃气报警由燃气企业、指挥室、带班领导看。闻到煤气味请先到室外，再打 119 和燃气公司抢修电话',
  },
  /** Where exactly it is and whom to ring there. */
  seePlace: { may: (one: Holds) => worksThere(one) || has(one, 'dispatcher'), who: '住址和电话只给燃气企业和指挥室' },
  act: { may: (one: Holds) => worksThere(one) || has(one, 'dispatcher'), who: '由这家燃气企业的值班和指挥室处理' },
  shelve: {
    may: (one: Holds) => worksThere(one, 'head') || has(one, 'dispatcher'),
    who: '挂起由燃气企业的安全负责人或指挥室定',
  },
  silence: { may: (one: Holds) => has(one, 'dispatcher'), who: '静音由指挥室定' },
  openCase: { may: (one: Holds) => has(one, 'dispatcher'), who: '立事件由指挥室定' },
  importSheet: {
    may: (one: Holds) => has(one, 'dispatcher', 'admin'),
    who: '燃气的表格由指挥室或管理员收',
  },
} as const;
export type AlarmRight = keyof typeof ALARM_RIGHTS;

/** Whether somebody may; a refusal says who may instead. */
export function mayWithAlarm(
  right: AlarmRight,
  company: string | null,
  openId: OpenId,
  roster: Pick<Roster, 'grantsOf'>,
): Permission {
  const { may, who } = ALARM_RIGHTS[right];
  return may({ company, grants: roster.grantsOf(openId) }) ? { may: true } : { may: false, why: who };
}

/** Whether alarms of a company are these departments' to count: its own, or the authority's, whose all are. */
export const isOfDepartments = (company: string, departments: readonly string[]): boolean =>
  departments.includes(company) || departments.includes(AUTHORITY);

/** The companies somebody works for, of these. */
export const ownCompanies = (
  companies: readonly string[],
  openId: OpenId,
  roster: Pick<Roster, 'grantsOf'>,
): string[] => companies.filter((company) => worksThere({ company, grants: roster.grantsOf(openId) }));

/** Whether somebody sees alarms of any company: at the desk, who leads, the district's authority. */
export const seesAll = (openId: OpenId, roster: Pick<Roster, 'grantsOf'>): boolean =>
  mayWithAlarm('see', null, openId, roster).may;
