import type { Right, Viewer } from '../cases/commands/define.ts';
import { INVOLVED } from '../cases/commands/rights.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, isCommandName, isOpenTo } from '../cases/commands/table.ts';
import type { Actor } from '../cases/record/actor.ts';
import type { Case } from '../cases/record/case.ts';

/** Whether someone may; a refusal says who may instead. */
export type Permission = { may: true } | { may: false; why: string };

/** What is not a change of a case but needs a right all the same. */
export const OFFICE_RIGHTS = {
  see: {
    may: ['reporter', 'parent-reporter', 'parent-lead', 'seated', 'patrol-called', ...INVOLVED],
    who: '只有上报人和参与办理的人能看；有需要请问指挥室',
  },
  seePhone: {
    may: ['lead', 'lead-head', 'caretaker', 'dispatcher'],
    who: '反映人电话只给主责部门和指挥室；请由他们联系',
  },
  seeReporter: { may: ['dispatcher'], who: '这是举报，举报人只有指挥室知道' },
  seeDesk: { may: ['dispatcher', 'leader'], who: '指挥台由指挥室和带班领导使用；你可以发「待办」或「我的事件」' },
  seeStation: { may: ['station', 'dispatcher', 'leader'], who: '联络站列表由联络站使用；你可以发「我的事件」' },
  seeFigures: { may: ['leader', 'dispatcher', 'keeper'], who: '统计由带班领导、指挥室和清单管理员查看' },
  takeOrders: { may: ['dispatcher'], who: '来单由指挥室收；有 12345、141 的单子请发给他们' },
  seeColleagues: { may: ['staff'], who: '同事的电话只给名册里的工作人员' },
  seeUnanswered: { may: ['keeper', 'admin'], who: '没答上的问题由清单管理员处理；您遇到答错的，点卡片上的「不对」' },
  signUpOthers: { may: ['staff'], who: '替别人报名由社区和部门的工作人员来填；给自己报请点「报名」' },
  seeDay: { may: ['staff'], who: '今天要办什么只给名册里的工作人员看；问事请直接说' },
  bringProblem: { may: ['grid', 'station'], who: '问题清单由网格员和联络站来记' },
  seeProblems: { may: ['grid', 'station', 'dispatcher', 'leader'], who: '问题清单由社区和指挥室查看' },
  writeCall: { may: ['grid', 'station'], who: '走访由网格员和联络站来记；要问事请直接说' },
  callTalk: { may: ['grid', 'station'], who: '议事由社区来约、来记' },
  publishTalk: { may: ['station'], who: '公开由本社区联络站的负责人来点' },
  writeDuties: { may: ['station', 'dispatcher', 'leader', 'admin'], who: '值班表由联络站、指挥室和管理员来发' },
  manageRoster: { may: ['admin'], who: '名册由管理员维护；请联系管理员' },
  keepLedger: { may: ['admin'], who: '多维表格台账由管理员开和停' },
  publishMatter: { may: ['keeper'], who: '清单由清单管理员发布；您可以在事项卡片上点「不对」' },
  selfCheck: { may: ['admin'], who: '自检由管理员使用' },
  seeDeadLetters: { may: ['admin'], who: '未送达列表由管理员查看' },
} satisfies Record<string, Right>;
export type OfficeRight = keyof typeof OFFICE_RIGHTS;
export type RightName = CommandName | OfficeRight;

/** The right of a command stands with the command, every other in the table above. */
export const rightOf = (name: RightName): Right => (isCommandName(name) ? COMMANDS[name].right : OFFICE_RIGHTS[name]);

/** Whether this person may do this to this case now, as far as who they are decides; a refusal says who may. */
export function may(actor: Actor, name: RightName, c?: Case): Permission {
  const { may: allowed, who } = rightOf(name);
  return actor.relationsTo(c).some((relation) => allowed.includes(relation)) ? { may: true } : { may: false, why: who };
}

const BUTTONS = COMMAND_NAMES.filter((name) => 'button' in COMMANDS[name]);

/**
 * The actions open to whoever sees a card, in the case's present state and at this moment, in the order of the buttons:
 * none that is known to be refused.
 */
export const actionsFor = (c: Case, viewer: Viewer): CommandName[] =>
  BUTTONS.filter((name) => {
    const { right, shown }: { right: Right; shown?(c: Case, viewer: Viewer): boolean } = COMMANDS[name];
    const allowed = () => viewer.relations.some((relation) => right.may.includes(relation));
    return isOpenTo(name, c) && allowed() && (shown?.(c, viewer) ?? true);
  });
