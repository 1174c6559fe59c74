import type * as z from 'zod';
import { codesOf } from '../../codes.ts';

/** The states of a case, in the order of CASE-LIFECYCLE: the code is stored and sent, the word is what people read. */
export const STATE_WORDS = {
  'to-dispatch': '待派遣',
  'to-sign': '待签收',
  'in-hand': '办理中',
  'return-review': '退单待定',
  'in-council': '会商中',
  'on-hold': '暂缓',
  split: '已拆分',
  closable: '可以结',
  'to-verify': '待核查',
  'to-confirm': '待确认',
  closed: '已办结',
  'referred-out': '已转出',
  declined: '不予受理',
  merged: '已合并',
  withdrawn: '已撤回',
} as const;

export const CaseState = codesOf(STATE_WORDS);
export type CaseState = z.infer<typeof CaseState>;

/** Ended: no clock runs any more. A referred case is open; the desk still follows it. */
export const ENDED_STATES: readonly CaseState[] = ['closed', 'declined', 'merged', 'withdrawn'];

/** Only of a parent: its children run, or all of them have ended. */
export const PARENT_STATES: readonly CaseState[] = ['split', 'closable'];

export const OPEN_STATES: readonly CaseState[] = CaseState.options.filter((state) => !ENDED_STATES.includes(state));

/** Somebody still has work to do on it: nothing was fed back yet, and no outside body has it. */
export const WORKED_STATES: readonly CaseState[] = [
  'to-dispatch',
  'to-sign',
  'in-hand',
  'return-review',
  'in-council',
  'on-hold',
];

/** Who is expected to move a case on from this state, for refusals and lists. */
export const WAITS_FOR: Record<CaseState, string> = {
  'to-dispatch': '等指挥室派遣',
  'to-sign': '等主责部门签收',
  'in-hand': '主责部门正在办理',
  'return-review': '等指挥室裁定退单',
  'in-council': '正在会商，等带班领导或指挥室明确牵头',
  'on-hold': '已暂缓，到期自动恢复',
  split: '各部门在办，都办完了一起告诉上报人',
  closable: '都办完了，等牵头部门点「可以结了」',
  'to-verify': '等指挥室核查',
  'to-confirm': '等上报人确认',
  closed: '已经办结；没解决的，上报人可以重新打开',
  'referred-out': '已转外单位，指挥室在跟',
  declined: '没有受理，正确渠道写在事件里',
  merged: '已并入另一事件，进展看那一件',
  withdrawn: '上报人已撤回，需要时请重新上报',
};
