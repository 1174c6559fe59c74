import type { CommandName } from '../cases/commands/commands.ts';
import type { Verdict } from '../cases/commands/decision.ts';
import { STEPS } from '../cases/commands/steps.ts';
import type { Actor, Relation } from '../cases/record/actor.ts';
import type { Case } from '../cases/record/case.ts';

/** What is not a change of a case but needs a right all the same. */
export type OfficeAction =
  | 'see'
  | 'seePhone'
  | 'seeDesk'
  | 'seeStation'
  | 'seeFigures'
  | 'manageRoster'
  | 'publishMatter'
  | 'selfCheck'
  | 'seeDeadLetters';
export type Action = CommandName | OfficeAction;

/** Who may, and the sentence for everyone else: who does it, and what to press instead. */
export type Permission = { may: readonly Relation[]; who: string };

const lead = (what: string): Permission => ({
  may: ['lead', 'lead-head'],
  who: `${what}由主责部门的值班人员操作；你可以点「补充」或「关注」`,
});
const desk = (what: string): Permission => ({
  may: ['dispatcher'],
  who: `${what}由指挥室操作；你可以点「补充」把情况告诉他们`,
});
const clock = (what: string): Permission => ({ may: ['clock'], who: `${what}由系统按时限自动进行` });
const whistlers: Permission['may'] = ['station-here', 'grid-here', 'lead', 'lead-head', 'dispatcher'];
const deskOrLeader: Permission['may'] = ['dispatcher', 'leader'];
const involved: Permission['may'] = [
  'lead',
  'lead-head',
  'caretaker',
  'support',
  'council',
  'grid-here',
  'station-here',
  'dispatcher',
  'leader',
];

/** THE table: action × relation to the case. The server asks it again at every click. */
export const PERMISSIONS: Record<Action, Permission> = {
  settle: { may: ['grid', 'station'], who: '「当场已处理」由网格员、社区工作者和联络站登记；你可以点「上报」' },
  report: { may: ['anyone'], who: '人人可以上报' },
  dispatch: desk('派遣'),
  decline: desk('不予受理'),
  merge: desk('合并办理'),
  absorb: desk('合并办理'),
  redispatch: desk('改派'),
  assign: desk('指定承办'),
  sign: lead('签收'),
  return: lead('退单'),
  feedBack: lead('反馈'),
  handOver: lead('移交'),
  hold: lead('暂缓'),
  resume: { may: ['lead', 'lead-head', 'clock'], who: '恢复由主责部门操作，到期也会自动恢复' },
  contacted: {
    may: ['lead', 'lead-head', 'caretaker', 'dispatcher'],
    who: '联系反映人由主责部门或指挥室登记；你可以点「补充」',
  },
  callPatrol: { may: whistlers, who: '请队员到场由网格员、联络站、主责部门或指挥室提出；你可以点「补充」' },
  whistle: { may: whistlers, who: '吹哨由网格员、联络站、主责部门或指挥室提出；请联系其中一方' },
  agree: { may: deskOrLeader, who: '吹哨由指挥室或带班领导审批' },
  refuse: { may: deskOrLeader, who: '吹哨由指挥室或带班领导审批' },
  attend: { may: ['council'], who: '报到由被吹哨的部门操作' },
  nameLead: { may: deskOrLeader, who: '明确牵头由带班领导或指挥室操作' },
  groupMade: clock('建吹哨群'),
  groupGone: clock('吹哨群的变化'),
  // Asked only of what was said in a council's group: there membership decides.
  groupNote: { may: ['anyone'], who: '请在吹哨群里对谁管说' },
  giveTask: { may: ['lead', 'lead-head', ...deskOrLeader], who: '分工由主责部门、指挥室或带班领导确认' },
  finishTask: { may: ['seated', 'lead', 'lead-head'], who: '「已完成」由领到这项分工的部门操作' },
  taskDue: clock('分工到期提醒'),
  raiseBoundary: {
    may: ['lead', 'lead-head', 'seated', 'station-here', ...deskOrLeader],
    who: '边界问题由参与会商的部门、联络站或指挥室提交；你可以在事项卡片上点「不对」',
  },
  agreeHold: { may: deskOrLeader, who: '暂缓由指挥室审批，第二次由带班领导审批' },
  refuseHold: { may: deskOrLeader, who: '暂缓由指挥室审批，第二次由带班领导审批' },
  requestSupport: { may: ['lead', 'lead-head', 'dispatcher'], who: '请求配合由主责部门或指挥室提出；你可以点「补充」' },
  supportFeedBack: { may: ['support'], who: '配合反馈由被请求配合的部门填写' },
  waiveSupport: { may: ['lead', 'lead-head', 'dispatcher'], who: '由主责部门或指挥室决定是否还要配合' },
  rework: desk('退回重办'),
  verify: desk('核查'),
  confirm: { may: ['reporter', 'grid-here', 'clock'], who: '是否解决由上报人或当地网格员确认' },
  unsolved: { may: ['reporter', 'grid-here'], who: '是否解决由上报人或当地网格员确认；你可以找他们' },
  reopen: { may: ['reporter', 'dispatcher'], who: '重新打开由上报人（15 天内）或指挥室操作；你可以重新上报' },
  withdraw: { may: ['reporter'], who: '撤回只能由上报人操作；不该办的请指挥室处理' },
  refer: desk('转出'),
  outsideReply: desk('登记外单位回复'),
  supplement: {
    may: ['reporter', 'follower', 'seated', ...involved],
    who: '补充由上报人、关注人和参与办理的人填写；你可以另行上报',
  },
  note: { may: involved, who: '台账由参与办理的人记录；你可以点「补充」' },
  siteCheck: { may: ['grid-here', 'station-here'], who: '现场核实由当地网格员或联络站操作' },
  urge: { may: ['reporter'], who: '催办由上报人操作；其他人可以点「补充」' },
  follow: { may: ['staff'], who: '关注只对本街道工作人员开放；你上报的事件会直接通知你' },
  supervise: { may: deskOrLeader, who: '督办由带班领导或指挥室设定' },
  releaseSupervision: { may: deskOrLeader, who: '督办由带班领导或指挥室解除' },
  amber: clock('临期提醒'),
  red: clock('超期提醒'),
  recompute: clock('时限重算'),
  see: { may: ['reporter', 'follower', 'seated', ...involved], who: '只有上报人和参与办理的人能看；有需要请问指挥室' },
  seePhone: {
    may: ['lead', 'lead-head', 'caretaker', 'dispatcher'],
    who: '反映人电话只给主责部门和指挥室；请由他们联系',
  },
  seeDesk: { may: ['dispatcher', 'leader'], who: '指挥台由指挥室和带班领导使用；你可以发「待办」或「我的事件」' },
  seeStation: { may: ['station', 'dispatcher', 'leader'], who: '联络站列表由联络站使用；你可以发「我的事件」' },
  seeFigures: { may: ['leader', 'dispatcher', 'keeper'], who: '统计由带班领导、指挥室和清单管理员查看' },
  manageRoster: { may: ['admin'], who: '名册由管理员维护；请联系管理员' },
  publishMatter: { may: ['keeper'], who: '清单由清单管理员发布；你可以在事项卡片上点「不对」' },
  selfCheck: { may: ['admin'], who: '自检由管理员使用' },
  seeDeadLetters: { may: ['admin'], who: '未送达列表由管理员查看' },
};

/** Whether this person may do this to this case now, as far as who they are decides; a refusal says who may. */
export function may(actor: Actor, action: Action, c?: Case): Verdict {
  const { may: allowed, who } = PERMISSIONS[action];
  return actor.relationsTo(c).some((relation) => allowed.includes(relation)) ? { may: true } : { may: false, why: who };
}

/** Given by the machine or at the opening, never a button on a case. */
const NOT_BUTTONS: readonly CommandName[] = [
  'settle',
  'report',
  'absorb',
  'amber',
  'red',
  'recompute',
  'groupMade',
  'groupGone',
  'groupNote',
  'giveTask',
  'finishTask',
  'taskDue',
];

const isCommandName = (name: string): name is CommandName => name in STEPS;
const BUTTONS = Object.keys(STEPS)
  .filter(isCommandName)
  .filter((name) => !NOT_BUTTONS.includes(name));

/** The actions open to people of these relations in the case's present state, in the order of the buttons. */
export function actionsFor(relations: readonly Relation[], c: Case): CommandName[] {
  return BUTTONS.filter((name) => {
    const step = STEPS[name];
    if (!step.from.includes(c.state) || (step.when && !step.when.holds(c))) return false;
    return relations.some((relation) => PERMISSIONS[name].may.includes(relation));
  });
}

/** The actions open to one person, for their own chat with the bot. */
export const actionsOf = (actor: Actor, c: Case): CommandName[] => actionsFor(actor.relationsTo(c), c);
