import * as z from 'zod';
import type { JsonObject } from '../json.ts';
import { botRules } from '../tenant/chat.ts';
import type { Message } from '../tenant/message.ts';
import { hasScope, type World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { acceptCard } from './message-content.ts';
import { chatOfMessage, messageWith } from './receive-id.ts';
import { refuse } from './refused.ts';

const DAY = 86_400_000;

/** How long a card JSON 2.0 can be pressed and changed. */
export const CARD_LIFE_MS = 14 * DAY;

/** Puts another card in the place of the message's own, for everybody who sees it. */
export function replaceCard(world: World, message: Message, card: JsonObject): void {
  message.card = card;
  message.content = JSON.stringify(card);
  message.updated = true;
  message.updatedAt = Math.floor(world.clock.now());
  world.live.tell({ type: 'card', chat_id: message.chatId, message_id: message.messageId });
}

/** Refuses while a click on the card is being answered, as the platform locks a card in use. */
export function refuseLocked(world: World, message: Message): void {
  if (world.settings.lockWhileClicked && message.clicksInFlight > 0)
    throw refuse(230099, 'Failed to create card content, ext=ErrCode: 11310; ErrMsg: card action is lock');
}

/** PATCH /im/v1/messages/:message_id, for cards only */
export const patchMessage = (world: World): Endpoint => ({
  name: 'im.message.patch',
  method: 'PATCH',
  path: '/open-apis/im/v1/messages/:message_id',
  scopes: ['im:message', 'im:message:send_as_bot', 'im:message:update'],
  serve: async (call) => {
    const { content } = await call.body(z.object({ content: z.string().min(1) }));
    const message = messageWith(world, call.param('message_id'));
    if (message.from !== undefined) throw refuse(230027, 'Lack of necessary permissions: another sender.');
    if (!message.card) throw refuse(230001, 'Your request contains an invalid request parameter, ext=NOT a card.');
    if (message.recalled) throw refuse(230011);
    const chat = chatOfMessage(world, message.chatId);
    if (world.clock.now() - message.createdAt > CARD_LIFE_MS) throw refuse(230031);
    if (world.rates.take(`card ${message.messageId}`, world.settings.perTarget, 1000)) throw refuse(230020);
    refuseLocked(world, message);
    replaceCard(world, message, acceptCard(world, chat, content).card);
    return {};
  },
});

/** DELETE /im/v1/messages/:message_id */
export const recallMessage = (world: World): Endpoint => ({
  name: 'im.message.delete',
  method: 'DELETE',
  path: '/open-apis/im/v1/messages/:message_id',
  scopes: ['im:message', 'im:message:send_as_bot', 'im:message:recall'],
  serve: (call) => {
    const message = messageWith(world, call.param('message_id'));
    if (message.recalled) throw refuse(230011);
    const chat = chatOfMessage(world, message.chatId);
    if (message.from !== undefined && !botRules(chat, hasScope(world, 'im:chat:operate_as_owner')))
      throw refuse(230026);
    message.recalled = true;
    world.live.tell({ type: 'message', chat_id: message.chatId, message_id: message.messageId });
    return {};
  },
});
