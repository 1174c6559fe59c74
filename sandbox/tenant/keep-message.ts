import type { Around } from './around.ts';
import type { Message } from './message.ts';

type Said = Pick<Message, 'chatId' | 'type' | 'content'> &
  Partial<Pick<Message, 'from' | 'rootId' | 'parentId' | 'threadId' | 'mentions' | 'card'>>;

/** Adds a message to its chat, tells the page, and marks it read for its own sender. */
export function keepMessage(world: Around, said: Said): Message {
  const now = Math.floor(world.clock.now());
  const message: Message = {
    messageId: world.mint('message'),
    number: world.tenant.messages.size + 1,
    createdAt: now,
    updatedAt: now,
    recalled: false,
    updated: false,
    mentions: [],
    urgentTo: new Set(),
    clicksInFlight: 0,
    ...said,
  };
  world.tenant.messages.set(message.messageId, message);
  if (message.from) world.tenant.chats.get(message.chatId)?.read.set(message.from, message.number);
  world.live.tell({ type: 'message', chat_id: message.chatId, message_id: message.messageId });
  return message;
}
