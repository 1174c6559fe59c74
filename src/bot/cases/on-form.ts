import type { ActionOf } from '../../../cards/actions.ts';
import { COMMANDS, isCommandName } from '../../cases/commands/table.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import { may } from '../../roster/permissions.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { viewOfClicked } from './clicked-card.ts';
import { openedForm } from './opened-form.ts';

/** Opens the form of a change in the presser's own chat, if they may make it. */
export async function onForm(action: ActionOf<'form'>, click: Click, world: World): Promise<Reaction> {
  const { roster, found } = await read({ caseId: action.case }, world);
  if (!found || !isCommandName(action.act) || !('form' in COMMANDS[action.act]))
    return toast('找不到这个事件。', 'warning');
  const allowed = may(roster.actor(click.who.openId), action.act, found);
  if (!allowed.may) return toast(allowed.why, 'warning');
  const { from }: { from: readonly string[] } = COMMANDS[action.act];
  if (from.includes(found.state)) return openedForm(action.act, found, {}, click, world);
  const { view } = viewOfClicked(click, found, roster, await world.store.liveCards(subjectOf(found.id)));
  return {
    ...nothing,
    answer: {
      toast: { type: 'warning', content: '这件事已经往前走了，卡片换成了最新的' },
      show: view,
      known: { c: found, roster },
    },
  };
}
