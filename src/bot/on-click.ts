import { Action, type ActionOf } from '../../cards/actions.ts';
import { saidHere } from './core/own-chat.ts';
import { type Reaction, toast } from './core/reaction.ts';
import type { Clicks } from './core/subject.ts';
import type { Click } from './ports/incoming.ts';
import type { Outgoing } from './ports/outgoing.ts';
import type { World } from './ports/world.ts';
import { subjects } from './subjects.ts';

const clicks: Clicks<Action> = subjects.clicks;

const pressed = async <Name extends Action['do']>(
  action: ActionOf<Name>,
  click: Click,
  world: World,
): Promise<Reaction> => clicks[action.do](action, click, world);

/** Somebody pressed a button of ours. The value is parsed anew and every permission decided here, at this moment. */
export async function onClick(click: Click, world: World): Promise<Reaction> {
  const parsed = Action.safeParse(click.value);
  if (!parsed.success) return toast('这张卡片太旧了，请重新发一次问题。', 'warning');
  // A change is told of by its card; whatever else may send something is asked where it was pressed, beside its own reading.
  const asked = parsed.data.do === 'act' ? undefined : world.store.chat(click.chatId);
  const [pressedThere, chat] = await Promise.all([pressed(parsed.data, click, world), asked]);
  const reaction = saidHere(pressedThere, chat?.kind);
  return { ...reaction, says: reaction.says.map((one) => under(one, click)) };
}

/** What a press says to whoever pressed belongs where the card stands, should that be a topic of their own chat. */
function under(one: Outgoing, { who: { openId }, messageId }: Click): Outgoing {
  if (one.kind !== 'send' || !('openId' in one.to) || one.to.openId !== openId) return one;
  return one.replyTo || one.onward ? one : { ...one, under: messageId };
}
