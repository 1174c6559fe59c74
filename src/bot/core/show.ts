import type { OpenId } from '../../brands.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { helpFor } from './help-for.ts';
import { type Reaction, together } from './reaction.ts';
import { reply, replyInOwnChat } from './reply.ts';
import type { Shown } from './word.ts';

/** Lists, cases and timelines only in the asker's own chat; in a group one line says so. */
export async function show(shown: Shown, message: Message, world: World): Promise<Reaction> {
  if ('answer' in shown) return shown.answer(message, world);
  const { own, also = [] } = shown;
  const view = shown.view.view === 'help' ? helpFor(message) : shown.view;
  const { openId } = message.who;
  const said: Reaction =
    own && message.inGroup
      ? together(replyInOwnChat(message), { changes: [], says: [{ kind: 'send', to: { openId }, view }] })
      : reply(message, view);
  return together(said, { changes: [], says: also });
}

/** The answer to a wish that shows the same as a word of the subject's own table. */
export const showing =
  (shown: (openId: OpenId) => Shown) =>
  (_: unknown, message: Message, world: World): Promise<Reaction> =>
    show(shown(message.who.openId), message, world);
