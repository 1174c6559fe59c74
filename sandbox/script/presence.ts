import * as z from 'zod';
import { idsOf } from '../push/chat-events.ts';
import { p2pChat } from '../tenant/p2p.ts';
import { messagesOf } from '../tenant/tenant.ts';
import type { World } from '../world.ts';
import { badRequest, chatFor, personOf } from './bad-request.ts';

export const MenuPress = z.object({ as: z.string(), key: z.string().min(1).max(30) });
export const InChat = z.object({ as: z.string(), chat: z.string().optional() });

/** Presses an entry of the bot's menu; it is no message, the host learns the key only. */
export function pressMenu(world: World, { as, key }: z.infer<typeof MenuPress>): void {
  const person = personOf(world, as);
  world.pushEvent('application.bot.menu_v6', {
    operator: { operator_id: idsOf(world, person.openId) },
    event_key: key,
    timestamp: Math.floor(world.clock.now() / 1000),
  });
}

/** Opens the conversation with the bot; the host hears of it every time. */
export function enterChat(world: World, { as, chat: id }: z.infer<typeof InChat>): void {
  const person = personOf(world, as);
  const chat = id === undefined ? p2pChat(world, person) : chatFor(world, id, person);
  if (chat.mode !== 'p2p') throw badRequest('只有和机器人的单聊才有进入事件');
  const last = messagesOf(world.tenant, chat.chatId).at(-1);
  world.pushEvent('im.chat.access_event.bot_p2p_chat_entered_v1', {
    chat_id: chat.chatId,
    operator_id: idsOf(world, person.openId),
    ...(last ? { last_message_id: last.messageId, last_message_create_time: String(last.createdAt) } : {}),
  });
}

/** Marks everything in the chat as read by this person. */
export function readChat(world: World, { as, chat: id }: z.infer<typeof InChat>): void {
  const person = personOf(world, as);
  const chat = id === undefined ? p2pChat(world, person) : chatFor(world, id, person);
  chat.read.set(person.openId, messagesOf(world.tenant, chat.chatId).at(-1)?.number ?? 0);
  world.live.tell({ type: 'chat', chat_id: chat.chatId });
}
