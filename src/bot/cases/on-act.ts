import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import type { Presser } from '../../cases/commands/define.ts';
import { COMMANDS, type CommandName, isCommandName } from '../../cases/commands/table.ts';
import type { Case } from '../../cases/record/case.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';
import { clickOutcome } from './click-outcome.ts';
import { viewOfClicked } from './clicked-card.ts';

/** A change that needs no words, at once. */
export async function onAct(action: ActionOf<'act'>, click: Click, world: World): Promise<Reaction> {
  const [{ roster, found }, cards] = await Promise.all([
    read({ caseId: action.case }, world),
    world.store.liveCards(subjectOf(action.case)),
  ]);
  if (!found || !isCommandName(action.act)) return toast('找不到这个事件。', 'warning');
  const { openId } = click.who;
  const command = pressed(action.act, openId, found, roster);
  const acted = await act(
    { found, command, actor: roster.actor(openId), key: click.key, seen: action.v, roster, clicked: click.messageId },
    world,
  );
  const { view, chat, live } = await viewOfClicked(click, found, roster, cards, world);
  return clickOutcome(acted, { found, roster, view, chat, live }, `${COMMANDS[action.act].word}：已记上`);
}

/** The whole command of a plain button: what it needs besides its name is the presser's own. */
function pressed(name: CommandName, openId: OpenId, c: Case, roster: Roster): Record<string, unknown> {
  const definition: { press?(presser: Presser): Record<string, unknown> } = COMMANDS[name];
  const worksFor = (department: string) => roster.workersOf(department, c.place).some((one) => one.openId === openId);
  const hasPeople = (department: string) => roster.hasPeople(department, c.place);
  return { do: name, ...definition.press?.({ c, worksFor, hasPeople }) };
}
