import * as z from 'zod';
import { Person } from '../../cases/record/person.ts';
import { SubjectId } from '../subjects/subject.ts';
import { NotDone, VisitState } from '../summary.ts';
import { OverCap, PlanId } from './plan.ts';
import { Reason } from './state.ts';

const words = z.string().trim().min(1).max(500);
const department = z.string().min(1);

/** What a plan is made of; what is not asked is computed from the list. */
export const DrawnPlan = z.strictObject({
  name: z.string().trim().min(1).max(40),
  subjects: z
    .array(z.strictObject({ id: SubjectId, name: z.string() }))
    .min(1)
    .max(50),
  departments: z.array(department).min(1).max(8),
  lists: z.array(z.string()).min(1).max(4),
  from: z.iso.date(),
  to: z.iso.date(),
  notice: z.boolean(),
  reason: Reason,
  file: z.string().trim().min(1).max(60).nullable(),
});
export type DrawnPlan = z.infer<typeof DrawnPlan>;

/** Everything that can be done to a plan, by somebody or by the clock. */
export const Command = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('draft'), id: PlanId, department, ...DrawnPlan.shape }),
  z.strictObject({ do: z.literal('revise'), ...DrawnPlan.shape }),
  z.strictObject({ do: z.literal('submit'), over: OverCap.nullable() }),
  z.strictObject({ do: z.literal('approve'), department, words: words.nullable() }),
  z.strictObject({ do: z.literal('return'), department, words }),
  /** Whom a body sends. */
  z.strictObject({ do: z.literal('send'), department, inspectors: z.array(Person).min(1).max(12) }),
  /** The places are told beforehand, or on purpose not. */
  z.strictObject({ do: z.literal('announce') }),
  /** Begins before anybody approved, because it cannot wait; the approval is made up for. */
  z.strictObject({ do: z.literal('begin-urgently'), why: words, over: OverCap.nullable() }),
  z.strictObject({ do: z.literal('brief') }),
  z.strictObject({ do: z.literal('tell-late') }),
  /** How far the visit of a place has come; of whoever keeps visits, in the same commit as the visit. */
  z.strictObject({
    do: z.literal('visit'),
    subject: SubjectId,
    visit: z.string(),
    state: VisitState,
    why: NotDone.optional(),
    /** When it is told: how many questions were looked at, and how many of them failed. */
    asked: z.int().optional(),
    failed: z.int().optional(),
  }),
  /** A place goes to another plan that comes to it anyway. */
  z.strictObject({ do: z.literal('join'), subject: SubjectId, into: PlanId }),
  z.strictObject({
    do: z.literal('take-in'),
    subject: z.strictObject({ id: SubjectId, name: z.string() }),
    of: PlanId,
    departments: z.array(department).min(1),
    lists: z.array(z.string()).min(1),
  }),
  z.strictObject({ do: z.literal('cancel'), why: words }),
]);
export type Command = z.infer<typeof Command>;
export type CommandName = Command['do'];
export type CommandOf<Name extends CommandName> = { [One in Name]: { do: One } & Extract<Command, { do: One }> }[Name];

/** How each step reads in the course of a plan and on its button. */
export const COMMAND_WORDS: Record<CommandName, string> = {
  draft: '拟定',
  revise: '改计划',
  submit: '送批',
  approve: '同意',
  return: '退回',
  send: '派人',
  announce: '定通知',
  'begin-urgently': '紧急，先查后补批',
  brief: '发给检查人',
  'tell-late': '补批超期',
  visit: '检查',
  join: '并到那一次',
  'take-in': '并进来一家',
  cancel: '取消',
};
