import type { Field } from '../../../forms/field.ts';
import type { Case, Support } from '../../record/case.ts';
import { type Asking, departmentLabel } from '../asking.ts';
import { type Refused, refuse } from '../ruling.ts';

/** Whether a support is still waited for from this department. */
export const isAsked = (department: string) => (support: Support) =>
  support.department === department && support.state === 'asked';

/** The supports with the one still waited for changed. */
export const withAsked = (supports: readonly Support[], department: string, change: Partial<Support>): Support[] =>
  supports.map((support) => (isAsked(department)(support) ? { ...support, ...change } : support));

/** The departments still waited for for which whoever has the form open answers: their own, or those that have nobody. */
export function answersFor({ c, openId, workersOf, hasPeople }: Asking): string[] {
  const asked = waitedFor(c);
  const own = asked.filter((id) => workersOf(id).some((one) => one.openId === openId));
  return own.length > 0 ? own : asked.filter((id) => !hasPeople(id));
}

/** The departments still waited for. */
export const waitedFor = (c: Case): string[] =>
  c.supports.filter((one) => one.state === 'asked').map((one) => one.department);

/** A picker of departments still waited for, the first of them preset. */
export function askedField(label: string, missing: string, asked: readonly string[], asking: Asking): Field {
  return {
    kind: 'choice',
    name: 'department',
    label,
    placeholder: '选部门',
    missing,
    required: true,
    options: asked.map((department) => ({ value: department, label: departmentLabel(department, asking) })),
    preset: asked[0],
  };
}

export const notWaitedFor = (): Refused => refuse('not-now', '这个部门的配合已经反馈过或不再需要');
