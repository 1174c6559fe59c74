import type * as z from 'zod';
import type { OpenId, QuestionId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { codesOf } from '../../codes.ts';

/** Why something waits for whoever looks after the list, as people read it. */
export const WAITING_WORDS = {
  unanswered: '清单里没找到',
  none: '答了，说「都不是」',
  wrong: '答了，说「不对」',
  returned: '退单成立',
  assigned: '指定了承办',
} as const;
export const WaitingKind = codesOf(WAITING_WORDS);
export type WaitingKind = z.infer<typeof WaitingKind>;

/** One thing that somebody met and the list did not help with. It holds no words: they stay with the question or case. */
export type Waiting = {
  /** Of the question, of the press, or of the case's step. */
  id: string;
  at: number;
  person: OpenId;
  kind: WaitingKind;
  question?: QuestionId | undefined;
  caseId?: CaseId | undefined;
  /** What was answered, or what the case is. */
  matter?: string | undefined;
  /** Of a 不对, by its code. */
  reason?: string | undefined;
  /** What the words can be known by among others (tokens.ts). */
  tokens: readonly string[];
  /** The likeliest matters, best first. */
  likely: readonly string[];
};

/** What was decided about a cluster. */
export const OUTCOME_WORDS = {
  saying: '记成了说法',
  boundary: '去理边界',
  content: '去改内容',
  'new-matter': '提请准入',
  referral: '归别人',
  ignored: '不用管',
} as const;
export const Outcome = codesOf(OUTCOME_WORDS);
export type Outcome = z.infer<typeof Outcome>;

/** What was decided, so that the same people asking the same again bring nothing back. */
export type Decided = {
  /** Of the earliest of its rows. */
  id: string;
  at: number;
  by: OpenId;
  /** The cluster's own key and what else its words share. */
  keys: readonly string[];
  people: readonly OpenId[];
  outcome: Outcome;
  proposal?: string | undefined;
};
