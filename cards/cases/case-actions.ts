import type { CommandName } from '../../src/cases/commands/commands.ts';
import { STEPS } from '../../src/cases/commands/steps.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { actionsFor } from '../../src/roster/permissions.ts';
import { type ButtonLook, button, buttons, type Element, panel } from '../elements.ts';

/** Changes that need no words: one press. The rest open a form in the presser's own chat. */
const DIRECT: readonly CommandName[] = [
  'sign',
  'confirm',
  'agree',
  'agreeHold',
  'attend',
  'resume',
  'verify',
  'releaseSupervision',
  'callPatrol',
  'raiseBoundary',
  'urge',
  'withdraw',
  'follow',
];

/** The step that moves a case on; the first of these that is open is the blue button. */
const FORWARD: readonly CommandName[] = [
  'sign',
  'dispatch',
  'assign',
  'verify',
  'confirm',
  'feedBack',
  'nameLead',
  'attend',
  'agree',
  'agreeHold',
  'supportFeedBack',
  'resume',
];
const BESIDE: readonly CommandName[] = [
  'return',
  'unsolved',
  'rework',
  'refuse',
  'refuseHold',
  'decline',
  'contacted',
  'redispatch',
  'supplement',
  'urge',
  'withdraw',
  'reopen',
  'outsideReply',
];

const SURE: Partial<Record<CommandName, string>> = {
  withdraw: '撤回后不再办理，需要时请重新上报。',
  confirm: '确认现场已经解决？确认后这件事就办结了。',
};

export type ActionFacts = {
  c: Case;
  relations: readonly Relation[];
  own: boolean;
  seesPhone?: boolean;
  botChatUrl?: string | undefined;
};

/** The buttons those who see this card have: what moves the case on first, three beside it, the rest folded. */
export function caseActions({ c, relations, own, seesPhone, botChatUrl }: ActionFacts): Element[] {
  const open = actionsFor(relations, c).filter((name) => own || name !== 'follow');
  const forward = FORWARD.filter((name) => open.includes(name)).slice(0, 2);
  const beside = BESIDE.filter((name) => open.includes(name)).slice(0, 3 - Math.min(forward.length, 1));
  const rest = open.filter((name) => !forward.includes(name) && !beside.includes(name));
  const one = (look: ButtonLook) => (name: CommandName) => actionButton(c, name, look, botChatUrl);
  const phone =
    c.onBehalf?.phone && !own && relations.some((relation) => relation === 'lead' || relation === 'dispatcher');
  const folded = [
    ...rest.map(one('default')),
    ...(phone && !seesPhone ? [button('反映人电话', { do: 'phone', case: c.id })] : []),
  ];
  return [
    ...buttons(...forward.map(one('primary'))),
    ...buttons(...beside.map(one('default'))),
    ...(folded.length > 0 ? [panel('更多操作', ...pairs(folded).flatMap((pair) => buttons(...pair)))] : []),
  ];
}

function actionButton(c: Case, name: CommandName, look: ButtonLook, botChatUrl?: string): Element {
  const { word } = STEPS[name];
  if (DIRECT.includes(name)) return button(word, { do: 'act', case: c.id, act: name, v: c.version }, look, SURE[name]);
  const opens = button(word, { do: 'form', case: c.id, act: name, v: c.version }, look);
  if (!botChatUrl) return opens;
  const behaviors = Array.isArray(opens.behaviors) ? opens.behaviors : [];
  return { ...opens, behaviors: [...behaviors, { type: 'open_url', default_url: botChatUrl }] };
}

const pairs = (elements: Element[]): Element[][] =>
  Array.from({ length: Math.ceil(elements.length / 2) }, (_, i) => elements.slice(i * 2, i * 2 + 2));
