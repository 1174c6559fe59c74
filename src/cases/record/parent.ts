import * as z from 'zod';
import { OpenId } from '../../brands.ts';
import { CaseId } from './ids.ts';
import { Outcome } from './reasons.ts';
import { CaseState } from './state.ts';

/** 总事件: what a child keeps of its parent. Its closing tells the parent, and only the parent tells the reporter. */
export const ParentOf = z.strictObject({
  id: CaseId,
  title: z.string().min(1),
  lead: z.string().min(1).describe('牵头'),
  intake: z.string().nullable(),
});
export type ParentOf = z.infer<typeof ParentOf>;

/** 分事件: what a parent keeps of each child, written anew with every change of it. */
export const Child = z.strictObject({
  id: CaseId,
  title: z.string(),
  lead: z.string().nullable(),
  urgent: z.boolean(),
  state: CaseState,
  due: z.int().nullable().describe('epoch ms: its latest line, else its own time limit'),
  signed: z.boolean().describe('somebody has signed for it, or has it in hand'),
  ended: z.boolean().describe('as far as the parent waits for it'),
  outcome: Outcome.nullable(),
  said: z.string().nullable().describe('how it ended, in words'),
  fedBackBy: OpenId.nullable(),
});
export type Child = z.infer<typeof Child>;

type WithChildren = { children: readonly Child[] };

/** Whether a case only speaks, waits and closes once, for its children do the work. */
export const isParent = ({ children }: WithChildren): boolean => children.length > 0;

/** When the last child is due that is not ended; null where none is running. */
export function latestChild({ children }: WithChildren): number | null {
  const dues = children.flatMap(({ ended, due }) => (ended || due === null ? [] : [due]));
  return dues.length > 0 ? Math.max(...dues) : null;
}
