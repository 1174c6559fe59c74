import type * as z from 'zod';
import { codesOf } from '../../codes.ts';

/** Where a proposal stands, as people read it. */
export const STATE_WORDS = {
  drafting: '拟稿',
  asking: '会签',
  divided: '有分歧',
  'legal-review': '法审',
  deciding: '审定',
  pending: '待生效',
  'in-force': '已生效',
  rejected: '不采纳',
  'rolled-back': '已回退',
  withdrawn: '撤回',
} as const;
export const ProposalState = codesOf(STATE_WORDS);
export type ProposalState = z.infer<typeof ProposalState>;

/** The states in which somebody, or a clock, still has something to do. */
export const OPEN_STATES: readonly ProposalState[] = [
  'drafting',
  'asking',
  'divided',
  'legal-review',
  'deciding',
  'pending',
];

/** The states in which nothing is published yet, so that it can still be taken back. */
export const UNDECIDED: readonly ProposalState[] = ['drafting', 'asking', 'divided', 'legal-review', 'deciding'];

/** Who has to act in a state; of the others nobody has. */
export const WAITS_FOR: Partial<Record<ProposalState, string>> = {
  drafting: '清单管理员',
  asking: '会签的部门',
  divided: '会商',
  'legal-review': '司法所',
  deciding: '带班领导',
  pending: '生效的日子',
};

/** How a department answers when it is asked. */
export const ANSWER_WORDS = { agree: '同意', amend: '改了才同意', object: '不同意' } as const;
export const Answer = codesOf(ANSWER_WORDS);
export type Answer = z.infer<typeof Answer>;

/** What the 司法所 finds. */
export const LAWFULNESS_WORDS = { lawful: '合法', amend: '要改', unlawful: '不合法' } as const;
export const Lawfulness = codesOf(LAWFULNESS_WORDS);
export type Lawfulness = z.infer<typeof Lawfulness>;

/** Why a department is asked. */
export const BECAUSE_WORDS = { gains: '要多管', loses: '要少管', works: '在管', borders: '挨着它' } as const;
export const Because = codesOf(BECAUSE_WORDS);
export type Because = z.infer<typeof Because>;
