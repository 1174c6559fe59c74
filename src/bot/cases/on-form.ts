import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import type { Guard, Viewer } from '../../cases/commands/define.ts';
import { COMMANDS, type CommandName, isCommandName } from '../../cases/commands/table.ts';
import type { Case } from '../../cases/record/case.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { viewOfClicked } from './clicked-card.ts';
import { officeOf } from './context.ts';
import { beginsWithSaid, filledBefore } from './filled-before.ts';
import { openedForm } from './opened-form.ts';

/** Opens the form of a change in the presser's own chat, if they may make it and it would not be refused already. */
export async function onForm(action: ActionOf<'form'>, click: Click, world: World): Promise<Reaction> {
  const [{ roster, found }, events] = await Promise.all([
    read({ caseId: action.case }, world),
    beginsWithSaid(action.act) ? world.store.timeline(action.case) : [],
  ]);
  if (!found || !isCommandName(action.act) || !('form' in COMMANDS[action.act]))
    return toast('找不到这个事件。', 'warning');
  const allowed = may(roster.actor(click.who.openId), action.act, found);
  if (!allowed.may) return toast(allowed.why, 'warning');
  const why = whyNot(action.act, found, click.who.openId, roster, world);
  if (why === undefined)
    return openedForm(action.act, found, { filled: filledBefore(action.act, found, events) }, click, world);
  const cards = await world.store.liveCards(subjectOf(found.id));
  const { view, chat } = await viewOfClicked(click, found, roster, cards, world);
  return {
    ...nothing,
    answer: { toast: { type: 'warning', content: why }, show: view, known: { c: found, roster, chat } },
  };
}

/** Why a form would be refused whatever is written into it, so that nobody types in vain; undefined where it would not. */
export function whyNot(name: CommandName, c: Case, openId: OpenId, roster: Roster, world: World): string | undefined {
  const { word, from, when, shown }: Rules = COMMANDS[name];
  if (!from.includes(c.state)) return '这件事已经往前走了，卡片换成了最新的';
  if (when && !when.holds(c)) return when.why;
  const relations = roster.actor(openId).relationsTo(c);
  const drawn = shown?.(c, { ...officeOf(roster, world), relations, openId, now: world.now() }) ?? true;
  return drawn ? undefined : `现在不能「${word}」了，卡片换成了最新的`;
}

type Rules = { word: string; from: readonly string[]; when?: Guard; shown?(c: Case, viewer: Viewer): boolean };
