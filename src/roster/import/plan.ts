import * as z from 'zod';
import { ChatId, OpenId } from '../../brands.ts';
import { OfficeHours, Shift } from '../../cases/calendar/office-hours.ts';
import { Certificate } from '../certificates.ts';
import { Grant } from '../roles.ts';
import type { RosterRows } from '../roster.ts';
import type { Stated } from './stated.ts';
import type { SheetProblem } from './table.ts';

/** Somebody of the workbook with the account that the mobile belongs to. */
export type FoundPerson = { openId: OpenId; unionId?: string | undefined };

/** What a workbook says, with accounts for mobiles: kept in the draft until the admin confirms. */
export const Resolved = z.strictObject({
  people: z.array(
    z.strictObject({
      openId: OpenId,
      unionId: z.string().nullable(),
      name: z.string(),
      mobile: z.string(),
      grants: z.array(Grant),
    }),
  ),
  shifts: z.array(Shift.extend({ department: z.string(), openId: OpenId })),
  settings: z.array(
    z.strictObject({ department: z.string(), dutyChat: ChatId.optional(), hours: OfficeHours.optional() }),
  ),
  estates: z.array(z.strictObject({ name: z.string(), grid: z.string(), community: z.string(), area: z.string() })),
  patrols: z.array(z.strictObject({ area: z.string(), openId: OpenId })),
  certificates: z.array(Certificate).default([]).describe('none in a form that was opened before there were any'),
});
export type Resolved = z.infer<typeof Resolved>;

/** Every row an import writes or takes away; src/store writes it as few statements in one batch. */
export type RosterImport = {
  people: { openId: OpenId; unionId: string | null; name: string; mobile: string }[];
  grants: RosterRows['grants'];
  grantsRemoved: string[];
  shifts: RosterRows['shifts'];
  shiftsRemoved: string[];
  settings: Stated['settings'];
  estates: Stated['estates'];
  patrols: { area: string; openId: OpenId }[];
  certificates: Certificate[];
};

/** Puts accounts for mobiles; each mobile that nobody has is a problem of its first row. */
export function resolve(
  stated: Stated,
  found: ReadonlyMap<string, FoundPerson>,
  rowOf: (mobile: string) => { sheet: string; row: number },
): { resolved: Resolved; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const asked = new Set<string>();
  const account = (mobile: string): FoundPerson[] => {
    const one = found.get(mobile);
    if (!one && !asked.has(mobile))
      problems.push({
        ...rowOf(mobile),
        column: '手机',
        words: '这个手机号没有找到飞书账号（或不在应用的通讯录范围内）',
      });
    asked.add(mobile);
    return one ? [one] : [];
  };
  const resolved: Resolved = {
    people: stated.people.flatMap((person) =>
      account(person.mobile).map(({ openId, unionId }) => ({ ...person, openId, unionId: unionId ?? null })),
    ),
    shifts: stated.shifts.flatMap(({ mobile, ...shift }) =>
      account(mobile).map(({ openId }) => ({ ...shift, openId })),
    ),
    settings: stated.settings,
    estates: stated.estates,
    patrols: stated.patrols.flatMap(({ area, mobile }) => account(mobile).map(({ openId }) => ({ area, openId }))),
    certificates: stated.certificates.flatMap(({ mobile, ...one }) =>
      account(mobile).map(({ openId }) => ({ ...one, openId })),
    ),
  };
  return { resolved, problems };
}

const same = (a: Grant, b: Grant): boolean =>
  a.role === b.role &&
  a.department === b.department &&
  a.community === b.community &&
  a.grid === b.grid &&
  a.estate === b.estate;

/**
 * The rows to write over the roster of this moment. A person in the workbook has afterwards exactly the roles written
 * there, a department in 值班 exactly its shifts; who and what is not written stays as it is.
 */
export function planImport(resolved: Resolved, rows: RosterRows, newId: () => string): RosterImport {
  const grants: RosterRows['grants'] = [];
  const grantsRemoved: string[] = [];
  for (const { openId, grants: wanted } of resolved.people) {
    const own = rows.grants.filter((grant) => grant.openId === openId);
    const fresh = wanted.filter((grant, i) => wanted.findIndex((other) => same(grant, other)) === i);
    grantsRemoved.push(...own.filter((grant) => !fresh.some((one) => same(one, grant))).map((grant) => grant.id));
    for (const grant of fresh) if (!own.some((one) => same(one, grant))) grants.push({ id: newId(), openId, ...grant });
  }
  const departments = new Set(resolved.shifts.map((shift) => shift.department));
  return {
    people: resolved.people.map(({ openId, unionId, name, mobile }) => ({ openId, unionId, name, mobile })),
    grants,
    grantsRemoved,
    shifts: resolved.shifts.map((shift) => ({ id: newId(), ...shift })),
    shiftsRemoved: rows.shifts.filter((shift) => departments.has(shift.department)).map((shift) => shift.id),
    settings: resolved.settings,
    estates: resolved.estates,
    patrols: resolved.patrols,
    certificates: resolved.certificates,
  };
}

/** The roster as it will be, for what must still hold afterwards (somebody is admin). */
export function afterImport(rows: RosterRows, plan: RosterImport): RosterRows {
  return { ...rows, grants: [...rows.grants.filter((one) => !plan.grantsRemoved.includes(one.id)), ...plan.grants] };
}

/** An import in one line, for the log and whoever ran it. */
export const importWords = (rows: RosterImport): string =>
  `${rows.people.length} 人，加角色 ${rows.grants.length} 个，去角色 ${rows.grantsRemoved.length} 个，班次 ${rows.shifts.length} 个，部门 ${rows.settings.length} 个，小区 ${rows.estates.length} 个，片区 ${rows.patrols.length} 个${rows.certificates.length > 0 ? `，执法证 ${rows.certificates.length} 张` : ''}`;
