import type * as z from 'zod';
import { codesOf } from '../../codes.ts';

/** Where a plan stands, as people read it. */
export const PLAN_STATES = {
  drafting: '拟定',
  waiting: '待批',
  approved: '已批',
  returned: '退回',
  announced: '已通知',
  unannounced: '不预先通知',
  running: '进行中',
  told: '已告知',
  correcting: '整改中',
  closed: '已闭环',
  cancelled: '取消',
} as const;
export const PlanState = codesOf(PLAN_STATES);
export type PlanState = z.infer<typeof PlanState>;

/** The states in which somebody, or a clock, still has something to do. */
export const OPEN_PLANS: readonly PlanState[] = [
  'drafting',
  'waiting',
  'approved',
  'returned',
  'announced',
  'unannounced',
  'running',
  'told',
  'correcting',
];

/** Nothing has begun yet: it can still be changed, joined or cancelled. */
export const BEFORE: readonly PlanState[] = ['drafting', 'waiting', 'approved', 'returned', 'announced', 'unannounced'];

/** Approved by everybody, and the day may come. */
export const READY: readonly PlanState[] = ['approved', 'announced', 'unannounced'];

/** Why a visit is made; all but the first may go over the year's cap. */
export const REASON_WORDS = {
  plan: '年度计划',
  complaint: '投诉举报',
  above: '上级专项',
  key: '重点监管',
  accident: '事故',
} as const;
export const Reason = codesOf(REASON_WORDS);
export type Reason = z.infer<typeof Reason>;
