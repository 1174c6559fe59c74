import type { Field } from '../../../forms/field.ts';
import type { Support } from '../../record/case.ts';
import type { Asking } from '../asking.ts';
import { type Refused, refuse } from '../ruling.ts';

/** Whether a support is still waited for from this department. */
export const isAsked = (department: string) => (support: Support) =>
  support.department === department && support.state === 'asked';

/** The supports with the one still waited for changed. */
export const withAsked = (supports: readonly Support[], department: string, change: Partial<Support>): Support[] =>
  supports.map((support) => (isAsked(department)(support) ? { ...support, ...change } : support));

/** A picker of the departments still waited for: the presser's own first and preset, else the first of them. */
export function askedField(label: string, missing: string, { c, openId, workersOf, departmentName }: Asking): Field {
  const own = (department: string) => workersOf(department).some((one) => one.openId === openId);
  const asked = c.supports
    .filter((one) => one.state === 'asked')
    .map((one) => one.department)
    .sort((a, b) => Number(own(b)) - Number(own(a)));
  return {
    kind: 'choice',
    name: 'department',
    label,
    placeholder: '选部门',
    missing,
    required: true,
    options: asked.map((department) => ({ value: department, label: departmentName(department) })),
    preset: asked[0],
  };
}

export const notWaitedFor = (): Refused => refuse('not-now', '这个部门的配合已经反馈过或不再需要');
