import type { Case } from '../record/case.ts';
import { leadDepartments } from '../record/case.ts';
import { hasSat } from '../record/council.ts';
import { type CaseState, OPEN_STATES } from '../record/state.ts';
import type { CommandName } from './commands.ts';

/** One row of the lifecycle’s table: the word on the button, the states it is open in, and what else must hold. */
export type Step = {
  word: string;
  from: readonly CaseState[];
  when?: { holds(c: Case): boolean; why: string };
};

const WHISTLED: readonly CaseState[] = ['to-sign', 'in-hand', 'return-review'];
const hasLead = { holds: (c: Case) => c.lead !== null, why: '还没有主责部门，请先派遣' };
const supportAsked = {
  holds: (c: Case) => c.supports.some(({ state }) => state === 'asked'),
  why: '没有还在等的配合部门',
};
const notYetReturned = {
  holds: (c: Case) => !c.leadFinal && !c.returns.some(({ department }) => leadDepartments(c.lead).includes(department)),
  why: '本部门不能再退：已退过一次，或已指定承办。有困难请点「请求配合」或「吹哨」',
};
const councilIs = (...statuses: string[]) => ({
  holds: (c: Case) => c.council !== null && statuses.includes(c.council.status),
  why: '没有等待审批的吹哨',
});

const sat = { holds: (c: Case) => hasSat(c.council), why: '这件没有吹过哨' };

/** The table of CASE-LIFECYCLE as data, in the order of the buttons; decide guards the rest. */
export const STEPS: Record<CommandName, Step> = {
  settle: { word: '当场已处理', from: [] },
  report: { word: '上报', from: [] },
  sign: { word: '签收', from: ['to-sign'] },
  dispatch: { word: '派遣', from: ['to-dispatch'] },
  assign: { word: '指定承办', from: ['return-review'] },
  verify: { word: '核查通过', from: ['to-verify'] },
  rework: { word: '退回重办', from: ['to-verify'] },
  confirm: { word: '已解决', from: ['to-confirm'] },
  unsolved: { word: '没解决', from: ['to-confirm'] },
  feedBack: { word: '反馈', from: ['in-hand'] },
  contacted: { word: '已联系', from: OPEN_STATES, when: { holds: (c) => c.onBehalf !== null, why: '没有留下反映人' } },
  return: { word: '退单', from: ['to-sign', 'in-hand'], when: notYetReturned },
  nameLead: { word: '明确牵头', from: ['in-council'] },
  attend: { word: '报到', from: ['in-council'] },
  agree: { word: '同意吹哨', from: [...WHISTLED, 'in-council'], when: councilIs('asked', 'sitting') },
  refuse: { word: '不同意吹哨', from: WHISTLED, when: councilIs('asked') },
  agreeHold: {
    word: '同意暂缓',
    from: ['in-hand'],
    when: { holds: (c) => c.holdAsk !== null, why: '没有等待审批的暂缓' },
  },
  refuseHold: {
    word: '不同意暂缓',
    from: ['in-hand'],
    when: { holds: (c) => c.holdAsk !== null, why: '没有等待审批的暂缓' },
  },
  resume: { word: '恢复', from: ['on-hold'] },
  supportFeedBack: { word: '配合反馈', from: OPEN_STATES, when: supportAsked },
  requestSupport: { word: '请求配合', from: OPEN_STATES, when: hasLead },
  waiveSupport: { word: '不再需要配合', from: OPEN_STATES, when: supportAsked },
  callPatrol: { word: '先请片区队员到场', from: WHISTLED },
  whistle: {
    word: '吹哨',
    from: [...WHISTLED, 'in-council'],
    when: {
      holds: (c) => c.council?.status !== 'asked' && (c.state !== 'in-council' || c.council?.goneAt !== null),
      why: '已经吹过哨：等审批，或到吹哨群里会商',
    },
  },
  giveTask: { word: '分工', from: OPEN_STATES, when: sat },
  raiseBoundary: {
    word: '把边界问题交给清单管理员',
    from: OPEN_STATES,
    when: {
      holds: (c) => hasSat(c.council) && c.council.raisedAt === null,
      why: '边界问题已经交给清单管理员了',
    },
  },
  handOver: { word: '移交', from: OPEN_STATES, when: hasLead },
  hold: {
    word: '暂缓',
    from: ['in-hand'],
    when: { holds: (c) => c.holdAsk === null, why: '已经申请暂缓，正在等审批' },
  },
  redispatch: { word: '改派', from: OPEN_STATES, when: hasLead },
  outsideReply: { word: '外单位已回复', from: ['referred-out'] },
  refer: { word: '转出', from: OPEN_STATES },
  merge: { word: '合并办理', from: OPEN_STATES },
  decline: { word: '不予受理', from: ['to-dispatch'] },
  supervise: { word: '督办', from: OPEN_STATES },
  releaseSupervision: {
    word: '解除督办',
    from: OPEN_STATES,
    when: { holds: (c) => c.supervision !== null, why: '这件没有在督办' },
  },
  siteCheck: { word: '现场核实', from: OPEN_STATES },
  // What was settled on the spot is closed at once; its pictures follow.
  supplement: {
    word: '补充',
    from: [...OPEN_STATES, 'closed'],
    when: {
      holds: (c) => c.state !== 'closed' || c.closing?.how === 'settled',
      why: '已经办结；还有情况请点「重新打开」',
    },
  },
  note: { word: '记入台账', from: OPEN_STATES },
  urge: { word: '催办', from: OPEN_STATES },
  withdraw: { word: '撤回', from: ['to-dispatch', 'to-sign'] },
  reopen: { word: '重新打开', from: ['closed'] },
  follow: { word: '关注', from: OPEN_STATES },
  absorb: { word: '并入', from: OPEN_STATES },
  groupMade: { word: '吹哨群建好', from: [] },
  groupGone: { word: '吹哨群不在了', from: [] },
  groupNote: { word: '群里记录', from: OPEN_STATES, when: sat },
  finishTask: { word: '分工已完成', from: OPEN_STATES, when: sat },
  taskDue: { word: '分工到期', from: OPEN_STATES },
  amber: { word: '临期提醒', from: OPEN_STATES },
  red: { word: '超期提醒', from: OPEN_STATES },
  recompute: { word: '重算时限', from: OPEN_STATES },
};
