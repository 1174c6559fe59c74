import * as z from 'zod';
import type { OpenId } from '../brands.ts';
import { codesOf } from '../codes.ts';

/** Roles of the office, as in DESIGN: a person may hold several. */
export const ROLE_WORDS = {
  grid: '网格员（社区工作者）',
  property: '物业人员',
  officer: '部门经办',
  head: '部门负责人',
  approver: '检查批准人',
  dispatcher: '指挥室',
  leader: '街道领导（带班）',
  keeper: '清单管理员',
  station: '社区行政执法联络站',
  admin: '管理员',
} as const;
export const Role = codesOf(ROLE_WORDS);
export type Role = z.infer<typeof Role>;

/** One role and where it holds: a department for officers and heads, a place for the rest; null is everywhere. */
export const Grant = z.strictObject({
  role: Role,
  department: z.string().nullable(),
  community: z.string().nullable(),
  grid: z.string().nullable(),
  estate: z.string().nullable(),
});
export type Grant = z.infer<typeof Grant>;

/** The roles that hold in a department: who works there, and who approves what it sets out to inspect. */
const IN_DEPARTMENT: readonly Role[] = ['officer', 'head', 'approver'];
export const isOfDepartment = (role: Role): boolean => IN_DEPARTMENT.includes(role);

/** Everywhere: no department and no place in particular. */
export const EVERYWHERE: Omit<Grant, 'role'> = { department: null, community: null, grid: null, estate: null };

/** Whoever acts, with the roles they hold; a stranger has none. */
export type Holder = { openId: OpenId; name: string; grants: readonly Grant[] };
