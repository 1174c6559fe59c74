import type { OpenId } from '../../brands.ts';
import type { Case } from '../record/case.ts';
import { hasSat } from '../record/council.ts';

/** Who is told. The roster and the store turn these into chats; `department` and `openId` say which one. */
export type Audience =
  | 'reporter'
  | 'lead-duty'
  | 'lead-head'
  | 'old-lead-duty'
  | 'supports'
  | 'council'
  | 'desk'
  | 'leader'
  | 'keeper'
  | 'patrol'
  | 'followers'
  | 'group'
  | 'person';

/**
 * Every notice and whether it is a message of its own. Only 接单 (to who must act), 改派, 超期, 请你确认 and 办结 are;
 * all else is read in the card, which changes by itself. `urgent` pushes urgent cases only.
 */
export const NOTICES = {
  receipt: { word: '已上报', push: 'never' },
  assigned: { word: '请签收', push: 'always' },
  'to-dispatch': { word: '请派遣', push: 'always' },
  repeated: { word: '同一处又报', push: 'always' },
  dispatched: { word: '已派遣', push: 'never' },
  declined: { word: '不予受理', push: 'always' },
  merged: { word: '已合并办理', push: 'always' },
  signed: { word: '已签收', push: 'never' },
  returned: { word: '请裁定退单', push: 'always' },
  redispatched: { word: '改派给你们，请签收', push: 'always' },
  'taken-back': { word: '已改派给别的部门', push: 'always' },
  'assigned-final': { word: '指定你们承办，请签收', push: 'always' },
  'boundary-unclear': { word: '职责边界不清', push: 'never' },
  'patrol-called': { word: '请到现场', push: 'always' },
  'whistle-asked': { word: '请审批吹哨', push: 'always' },
  'whistle-refused': { word: '吹哨未同意', push: 'always' },
  whistled: { word: '吹哨报到', push: 'always' },
  'in-council': { word: '正在会商', push: 'never' },
  'to-name-lead': { word: '请明确牵头', push: 'always' },
  'attend-due': { word: '请尽快报到', push: 'always' },
  'not-attended': { word: '吹哨未报到', push: 'always' },
  attended: { word: '已报到', push: 'never' },
  'group-failed': { word: '吹哨群没建成', push: 'always' },
  'group-gone': { word: '吹哨群已不在', push: 'always' },
  'named-lead': { word: '请牵头办理', push: 'always' },
  'lead-named': { word: '已明确牵头', push: 'always' },
  'task-given': { word: '有分工给你们', push: 'always' },
  'task-due': { word: '分工到期未完成', push: 'always' },
  'task-done-for': { word: '指挥室代完成了分工', push: 'always' },
  'boundary-raised': { word: '职责边界待明确', push: 'always' },
  'rate-council': { word: '请评一评这次吹哨', push: 'always' },
  'rate-whistle': { word: '这次吹哨该不该', push: 'always' },
  'hold-asked': { word: '请审批暂缓', push: 'always' },
  'hold-refused': { word: '暂缓未同意', push: 'always' },
  held: { word: '已暂缓', push: 'always' },
  resumed: { word: '恢复办理', push: 'always' },
  'support-asked': { word: '请配合', push: 'always' },
  'support-done': { word: '配合已反馈', push: 'never' },
  'support-waived': { word: '不再需要配合', push: 'never' },
  'parent-opened': { word: '请牵头看住', push: 'always' },
  'child-returned': { word: '有分事件被退回', push: 'always' },
  'all-ended': { word: '都办完了，请看能不能结', push: 'always' },
  joined: { word: '又有人报同一处', push: 'never' },
  'lines-added': { word: '又多了几条', push: 'always' },
  'line-shown': { word: '说改好了，请复查', push: 'always' },
  rechecked: { word: '复查过了', push: 'never' },
  'to-verify': { word: '请核查', push: 'always' },
  rework: { word: '退回重办', push: 'always' },
  'please-confirm': { word: '现场解决了吗？', push: 'always' },
  closed: { word: '已办结', push: 'always' },
  unsolved: { word: '反映没解决', push: 'always' },
  reopened: { word: '重新打开', push: 'always' },
  withdrawn: { word: '已撤回', push: 'never' },
  referred: { word: '已转出', push: 'always' },
  'sent-back': { word: '外单位已回复，转回办理', push: 'always' },
  urged: { word: '催办', push: 'always' },
  supplemented: { word: '有补充', push: 'never' },
  absorbed: { word: '另一件并进来了', push: 'never' },
  'handed-over': { word: '移交给您', push: 'always' },
  supervised: { word: '督办', push: 'always' },
  'supervision-released': { word: '督办已解除', push: 'never' },
  'site-checked': { word: '现场已核实', push: 'never' },
  'sample-settled': { word: '抽查当场处理', push: 'never' },
  amber: { word: '即将超期', push: 'urgent' },
  red: { word: '已超期', push: 'always' },
  recomputed: { word: '时限随日历更新', push: 'never' },
} as const satisfies Record<string, { word: string; push: 'always' | 'urgent' | 'never' }>;
export type Notice = keyof typeof NOTICES;

export type Tell = {
  to: Audience;
  notice: Notice;
  /** A message of its own; otherwise the card changes and the daily digest may name it. */
  push: boolean;
  /** The departments meant, for lead-duty, lead-head, old-lead-duty, supports and council. */
  departments: string[];
  openId: OpenId | null;
};

/** One notice, pushed or not by the table above. */
export function tell(c: Pick<Case, 'urgent'>, to: Audience, notice: Notice, departments: string[] = []): Tell {
  const rule = NOTICES[notice].push;
  return { to, notice, push: rule === 'always' || (rule === 'urgent' && c.urgent), departments, openId: null };
}

/** A council hears of what ends or moves its case: in its group, and each department called where there is no group. */
export function tellCouncil(c: Pick<Case, 'urgent' | 'council'>, notice: Notice): Tell[] {
  if (c.council?.chatId) return [tell(c, 'group', notice)];
  if (!hasSat(c.council)) return [];
  const called = c.council.departments.map(({ department }) => department);
  return [tell(c, 'council', notice, called)];
}

/** A notice to one person. */
export const tellPerson = (c: Pick<Case, 'urgent'>, openId: OpenId, notice: Notice): Tell => ({
  ...tell(c, 'person', notice),
  openId,
});
