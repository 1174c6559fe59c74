import type * as z from 'zod';
import { codesOf } from '../../codes.ts';

// Coded reasons: the code is kept for the figures, the word is on the picker and in the timeline.

export const RETURN_WORDS = {
  'not-ours': '不属于本部门职责',
  'wrong-place': '不在本部门辖区',
  'no-power': '本部门没有这项执法权',
  'not-found': '到场未发现所反映的情况',
  'boundary-unclear': '职责边界不清',
  'needs-several': '一家办不了，要多部门',
} as const;
export const ReturnReason = codesOf(RETURN_WORDS);
export type ReturnReason = z.infer<typeof ReturnReason>;

export const DECLINE_WORDS = {
  'outside-area': '不在本街道',
  'court-or-arbitration': '应走诉讼、仲裁或复议',
  'petition-in-progress': '信访正在办理或已终结',
  'emergency-line': '应拨打紧急电话',
  'other-channel': '另有专门渠道受理',
  'too-vague': '信息不足，也联系不上反映人',
  'nothing-to-do': '不是需要办理的事',
} as const;
export const DeclineReason = codesOf(DECLINE_WORDS);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** `filed` is 已立案查处: with the file number it needs nobody's consent. */
export const HOLD_WORDS = {
  filed: '已立案查处',
  weather: '天气原因不能施工',
  'owner-away': '当事人或业主不在',
  'awaiting-test': '等检测、鉴定结果',
  'awaiting-parts': '等材料、等施工',
  'in-mediation': '正在调解协商',
  court: '等法院、仲裁结果',
  other: '其他',
} as const;
export const HoldReason = codesOf(HOLD_WORDS);
export type HoldReason = z.infer<typeof HoldReason>;

export const OUTCOME_WORDS = {
  solved: '已解决',
  explained: '解释说明',
  partly: '部分解决',
  filed: '已立案',
} as const;
export const Outcome = codesOf(OUTCOME_WORDS);
export type Outcome = z.infer<typeof Outcome>;

export const SETTLED_WORDS = {
  corrected: '劝导即改',
  cleared: '已清理',
  mediated: '已调解',
} as const;
export const SettledBy = codesOf(SETTLED_WORDS);
export type SettledBy = z.infer<typeof SettledBy>;

export const REWORK_WORDS = {
  'not-done': '现场没有改观',
  'poor-evidence': '照片或说明看不出结果',
  'resident-not-told': '没有答复反映人',
  'off-the-point': '答非所问',
  other: '其他',
} as const;
export const ReworkReason = codesOf(REWORK_WORDS);
export type ReworkReason = z.infer<typeof ReworkReason>;

/** How a case came to be closed. `unconfirmed` is the clock's doing and is never counted as solved. */
export const CLOSED_WORDS = {
  settled: '当场已处理',
  confirmed: '已确认',
  unconfirmed: '未确认',
  outside: '外单位已答复',
  'reported-up': '已报总事件',
  verified: '核查通过',
  'put-right': '每一条都改好了',
} as const;
export const ClosedHow = codesOf(CLOSED_WORDS);
export type ClosedHow = z.infer<typeof ClosedHow>;

/** What the reporter says of how it was dealt with. */
export const SATISFACTION_WORDS = { pleased: '满意', 'fairly-pleased': '基本满意', displeased: '不满意' } as const;
export const Satisfaction = codesOf(SATISFACTION_WORDS);
export type Satisfaction = z.infer<typeof Satisfaction>;

/** Why nobody could be sent at once; the desk reads it with the case. */
export const UNDISPATCHED_WORDS = {
  'no-matter': '没有对应的清单事项',
  'none-fits': '上报人选了「都不是」',
  circumstance: '决定主责的情形没有选',
  'no-duty': '主责部门此刻无人值班',
  'sent-back': '外单位退回',
} as const;
export const UndispatchedWhy = codesOf(UNDISPATCHED_WORDS);
export type UndispatchedWhy = z.infer<typeof UndispatchedWhy>;

export const VERIFY_WORDS = {
  safety: '安全类事项',
  supervised: '督办事件',
  reworked: '退回或重办过',
  repeated: '重复发生',
  sampled: '随机抽查',
} as const;
export const VerifyWhy = codesOf(VERIFY_WORDS);
export type VerifyWhy = z.infer<typeof VerifyWhy>;

export const GRADE_WORDS = { normal: '普通', urgent: '紧急' } as const;
export const Grade = codesOf(GRADE_WORDS);
export type Grade = z.infer<typeof Grade>;
