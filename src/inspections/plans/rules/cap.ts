import type * as z from 'zod';
import type { Context } from '../context.ts';
import type { OverCap, Plan } from '../plan.ts';
import { type Refused, refuse } from '../ruling.ts';

/** Where the year's visits of a department at a place are used up already. */
export const overOf = (
  { subjects, parts }: Pick<Plan, 'subjects' | 'parts'>,
  { limits, facts }: Pick<Context, 'limits' | 'facts'>,
): { name: string; department: string; n: number }[] =>
  subjects.flatMap(({ id, name }) =>
    parts.flatMap(({ department }) => {
      const n = facts.counted(id, department);
      return n >= limits.perYear ? [{ name, department, n }] : [];
    }),
  );

/** Why it may not go over the cap; undefined where it need not, or where it is lawful and says by whom and by which document. */
export function capRefusal(
  plan: Pick<Plan, 'subjects' | 'parts' | 'reason'>,
  over: z.infer<typeof OverCap> | null,
  context: Pick<Context, 'limits' | 'facts'>,
): Refused | undefined {
  const [first, ...rest] = overOf(plan, context);
  if (!first) return undefined;
  const more = rest.length > 0 ? `等 ${rest.length + 1} 处` : '';
  const what = `${first.name}：${context.facts.nameOf(first.department)}今年查过 ${first.n} 次，上限 ${context.limits.perYear} 次${more}`;
  if (plan.reason === 'plan')
    return refuse('over-cap', `${what}。年度计划不能超；投诉举报、上级专项、重点监管、事故才可以`);
  return over ? undefined : refuse('over-cap', `${what}。要超，请写谁批准的、什么文件号`);
}
