import type { Action } from '../../../cards/actions.ts';
import type { Presser } from '../../cases/commands/define.ts';
import { COMMANDS, type CommandName, isCommandName } from '../../cases/commands/table.ts';
import type { Case } from '../../cases/record/case.ts';
import { may } from '../../roster/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { nothing, type Outcome, toast } from '../outcome.ts';
import type { Click } from '../ports/incoming.ts';
import type { LiveCard } from '../ports/outbox.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { act, clickOutcome } from './act.ts';
import { rosterOf } from './office.ts';
import { subjectOf } from './tell.ts';

/** Who sees the clicked card: the duty chat's department, or the person in their own chat. */
export function audienceOf(click: Pick<Click, 'chatId' | 'who'>, roster: Roster): string {
  const [department] = roster.departmentsOfChat(click.chatId);
  return department ? `duty:${department}` : `person:${click.who.openId}`;
}

type Of<Name extends Action['do']> = Extract<Action, { do: Name }>;

/**
 * The card that was clicked, as its own view: a live card stays what it is for everyone who sees it. `live` says that
 * the message is one; another is shown for its duty chat, its council's group or the presser's own chat.
 */
export function viewOfClicked(
  click: Pick<Click, 'chatId' | 'who' | 'messageId'>,
  c: Case,
  roster: Roster,
  cards: readonly LiveCard[],
): { view: View; live: boolean } {
  const own = cards.find((card) => card.messageId === click.messageId)?.view;
  if (own) return { view: own.view === 'case' ? { ...own, headline: undefined } : own, live: true };
  if (c.council && c.council.chatId === click.chatId)
    return { view: { view: 'council-card', case: c.id, round: c.council.round }, live: false };
  return { view: { view: 'case', case: c.id, audience: audienceOf(click, roster) }, live: false };
}

/** A change that needs no words, at once. */
export async function onAct(action: Of<'act'>, click: Click, world: World): Promise<Outcome> {
  const [{ roster: rows, found }, cards] = await Promise.all([
    world.store.gather({ caseId: action.case }),
    world.store.liveCards(subjectOf(action.case)),
  ]);
  if (!found || !isCommandName(action.act)) return toast('找不到这个事件。', 'warning');
  const roster = rosterOf(rows, world);
  const actor = roster.actor(click.who.openId);
  const command = pressed(action.act, click.who.openId, found, roster);
  const acted = await act(
    { found, command, actor, key: click.key, seen: action.v, roster, clicked: click.messageId },
    world,
  );
  const { view } = viewOfClicked(click, found, roster, cards);
  return clickOutcome(acted, view, `${COMMANDS[action.act].word}：已记上`);
}

/** The whole command of a plain button: what it needs besides its name is the presser's own. */
function pressed(name: CommandName, openId: string, c: Case, roster: Roster): Record<string, unknown> {
  const definition: { press?(presser: Presser): Record<string, unknown> } = COMMANDS[name];
  const worksFor = (department: string) => roster.workersOf(department, c.place).some((one) => one.openId === openId);
  return { do: name, ...definition.press?.({ c, worksFor }) };
}

/** Opens the form of a change in the presser's own chat, if they may make it. */
export async function onForm(action: Of<'form'>, click: Click, world: World): Promise<Outcome> {
  const { roster: rows, found } = await world.store.gather({ caseId: action.case });
  if (!found || !isCommandName(action.act) || !('form' in COMMANDS[action.act]))
    return toast('找不到这个事件。', 'warning');
  const roster = rosterOf(rows, world);
  const allowed = may(roster.actor(click.who.openId), action.act, found);
  if (!allowed.may) return toast(allowed.why, 'warning');
  const { word, from }: { word: string; from: readonly string[] } = COMMANDS[action.act];
  if (!from.includes(found.state)) {
    const { view } = viewOfClicked(click, found, roster, await world.store.liveCards(subjectOf(found.id)));
    return {
      ...nothing,
      answer: { toast: { type: 'warning', content: '这件事已经往前走了，卡片换成了最新的' }, show: view, fresh: found },
    };
  }
  const id = world.newId();
  const { openId } = click.who;
  const now = world.now();
  return {
    changes: [
      {
        kind: 'draft',
        draft: { id, openId, at: now, body: { form: 'case', act: action.act, caseId: found.id, seen: found.version } },
      },
      { kind: 'collect', openId, target: id, until: now + COLLECTING },
    ],
    says: [{ kind: 'send', to: { openId }, view: { view: 'case-form', draft: id, openId }, about: found.id }],
    answer: { toast: { type: 'info', content: `「${word}」的表单发到你和我的私聊了` } },
  };
}

/** How long pictures sent to the bot join what was last opened, ms. */
export const COLLECTING = 30 * 60_000;
