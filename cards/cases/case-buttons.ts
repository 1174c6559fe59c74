import type { OpenId } from '../../src/brands.ts';
import type { Office } from '../../src/cases/commands/define.ts';
import { COMMANDS, type CommandName } from '../../src/cases/commands/table.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import { type Case, residentsOf, secretPeople } from '../../src/cases/record/case.ts';
import { actionsFor, rightOf } from '../../src/permissions/permissions.ts';
import { type ButtonLook, button, buttons, type Element, inPairs, panel } from '../elements.ts';

/** What the card reads of a command's button; the table says the rest. */
type Shown = { word: string; standIn?: string; button?: string; ownChat?: true; sure?: string; press?: unknown };
const shown = (name: CommandName): Shown => COMMANDS[name];

export type ActionFacts = {
  c: Case;
  relations: readonly Relation[];
  openId?: OpenId | undefined;
  office: Office;
  now: number;
  own: boolean;
  seesPhone?: boolean;
  botChatUrl?: string | undefined;
};

/** In whose duty chats the phone can be asked for. */
const IN_CHAT: readonly Relation[] = ['lead', 'dispatcher'];

/** The buttons those who see this card have: what moves the case on first, three beside it, the rest folded. */
export function caseButtons({ c, relations, openId, office, now, own, seesPhone, botChatUrl }: ActionFacts): Element[] {
  const open = actionsFor(c, { ...office, relations, openId, now }).filter((name) => own || !shown(name).ownChat);
  const forward = open.filter((name) => shown(name).button === 'forward').slice(0, 2);
  const beside = open.filter((name) => shown(name).button === 'beside').slice(0, 3 - Math.min(forward.length, 1));
  const rest = open.filter((name) => !forward.includes(name) && !beside.includes(name));
  const one = (look: ButtonLook) => (name: CommandName) => actionButton({ c, relations }, name, look, botChatUrl);
  const phone =
    residentsOf(c).some(({ phone }) => phone) &&
    // In somebody's own chat the card itself shows it, but of a report of a person (举报).
    (!own || secretPeople(c).length > 0) &&
    relations.some((relation) => (own ? rightOf('seePhone').may : IN_CHAT).includes(relation));
  const folded = [
    ...rest.map(one('default')),
    ...(phone && !seesPhone ? [button('反映人电话', { do: 'phone', case: c.id })] : []),
  ];
  return [
    ...buttons(...forward.map(one('primary'))),
    ...buttons(...beside.map(one('default'))),
    ...(folded.length > 0 ? [panel('更多操作', ...inPairs(...folded))] : []),
  ];
}

function actionButton(
  { c, relations }: { c: Case; relations: readonly Relation[] },
  name: CommandName,
  look: ButtonLook,
  botChatUrl?: string,
): Element {
  const { word: own, standIn, press, sure } = shown(name);
  const rights: readonly Relation[] = COMMANDS[name].right.may;
  const itself = relations.some((one) => rights.includes(one) && !isStandIn(one));
  const word = standIn && !itself ? standIn : own;
  if (press) return button(word, { do: 'act', case: c.id, act: name, v: c.version }, look, sure);
  const opens = button(word, { do: 'form', case: c.id, act: name, v: c.version }, look);
  if (!botChatUrl) return opens;
  const behaviors = Array.isArray(opens.behaviors) ? opens.behaviors : [];
  return { ...opens, behaviors: [...behaviors, { type: 'open_url', default_url: botChatUrl }] };
}

/** Who has this button only as one of the desk, for somebody who has nobody in Feishu. */
const isStandIn = (relation: Relation): boolean => relation.startsWith('stand-in');
