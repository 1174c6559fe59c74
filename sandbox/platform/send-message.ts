import * as z from 'zod';
import { keepMessage } from '../tenant/keep-message.ts';
import type { Message } from '../tenant/message.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { acceptContent } from './message-content.ts';
import { messageObject } from './message-object.ts';
import { chatOfMessage, messageWith, receivingChat } from './receive-id.ts';
import { refuse } from './refused.ts';

const HOUR = 3_600_000;
const SCOPES = ['im:message', 'im:message:send_as_bot'];

const uuid = z.string().max(50).optional();
const NewMessage = z.object({
  receive_id: z.string().min(1),
  msg_type: z.string().min(1),
  content: z.string().min(1),
  uuid,
});
const Reply = z.object({
  msg_type: z.string().min(1),
  content: z.string().min(1),
  reply_in_thread: z.boolean().optional(),
  uuid,
});

/** One message at most for one uuid within an hour; the repeated call gets the first message again. */
function once(world: World, key: string | undefined, send: () => Message): Message {
  const known = key ? world.tenant.messages.get(world.remembered.get(`message ${key}`) ?? '') : undefined;
  if (known && world.settings.repeatedUuid === 'refused') throw refuse(230049, 'The message is being sent.');
  if (known) return known;
  const message = send();
  if (key) world.remembered.keep(`message ${key}`, message.messageId, HOUR);
  return message;
}

/** Five messages a second to one chat, whoever they are for in it. */
function takeTurn(world: World, chatId: string) {
  if (world.rates.take(`chat ${chatId}`, world.settings.perTarget, 1000)) throw refuse(230020);
}

/** POST /im/v1/messages */
export const createMessage = (world: World): Endpoint => ({
  name: 'im.message.create',
  method: 'POST',
  path: '/open-apis/im/v1/messages',
  scopes: SCOPES,
  serve: async (call) => {
    const { receive_id, msg_type, content, uuid: key } = await call.body(NewMessage);
    const chat = receivingChat(world, call.query('receive_id_type'), receive_id);
    const message = once(world, key, () => {
      takeTurn(world, chat.chatId);
      return keepMessage(world, { chatId: chat.chatId, ...acceptContent(world, chat, msg_type, content) });
    });
    return messageObject(world, message);
  },
});

/** POST /im/v1/messages/:message_id/reply */
export const replyMessage = (world: World): Endpoint => ({
  name: 'im.message.reply',
  method: 'POST',
  path: '/open-apis/im/v1/messages/:message_id/reply',
  scopes: SCOPES,
  serve: async (call) => {
    const { msg_type, content, reply_in_thread, uuid: key } = await call.body(Reply);
    const parent = messageWith(world, call.param('message_id'));
    const message = once(world, key, () => {
      const chat = chatOfMessage(world, parent.chatId);
      if (parent.recalled) throw refuse(230011);
      takeTurn(world, chat.chatId);
      const threadId = parent.threadId ?? (reply_in_thread ? world.mint('thread') : undefined);
      parent.threadId ??= threadId;
      return keepMessage(world, {
        chatId: chat.chatId,
        rootId: parent.rootId ?? parent.messageId,
        parentId: parent.messageId,
        threadId,
        ...acceptContent(world, chat, msg_type, content),
      });
    });
    return messageObject(world, message);
  },
});
