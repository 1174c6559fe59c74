import type { MessageId } from '../../brands.ts';
import type { Message } from '../ports/incoming.ts';
import type { Target } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import { nothing, type Reaction } from './reaction.ts';

/**
 * Where a message is answered: one queue a chat, so a person's own chat is always addressed by the person. In a group, and in
 * a topic of any chat, the answer stands under what was said.
 */
export const replyTo = ({
  inGroup,
  inTopic = false,
  chatId,
  messageId,
  who,
}: Message): { to: Target; replyTo?: MessageId | undefined } => ({
  to: inGroup ? { chatId } : { openId: who.openId },
  replyTo: inGroup || inTopic ? messageId : undefined,
});

/** One view as the answer to a message. */
export const reply = (message: Message, view: View): Reaction => ({
  ...nothing,
  says: [{ kind: 'send', ...replyTo(message), view }],
});

/** Words alone as the answer to a message. */
export const replyInWords = (message: Message, words: string): Reaction => reply(message, { view: 'words', words });

/** Something for the asker alone: in a group one line says where it went. */
export const replyInOwnChat = (message: Message): Reaction =>
  message.inGroup ? reply(message, { view: 'words', words: '发到您和我的私聊了。' }) : nothing;
