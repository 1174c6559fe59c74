import { textsIn } from '../cards/texts.ts';
import { isObject, type JsonObject, objectsOf, textOf } from '../json.ts';
import type { Message } from '../tenant/message.ts';
import type { World } from '../world.ts';

/** The Message object of the REST API. A card is given as its plain outline unless `asSent` is asked for. */
export function messageObject(world: World, message: Message, asSent = false): JsonObject {
  const mentions = message.mentions.map(({ key, openId, name }) => ({
    key,
    id: openId,
    id_type: 'open_id',
    name,
    tenant_key: world.tenant.key,
  }));
  const content = message.card && !asSent ? JSON.stringify(cardOutline(message.card)) : message.content;
  return {
    message_id: message.messageId,
    ...(message.rootId ? { root_id: message.rootId, parent_id: message.parentId } : {}),
    ...(message.threadId ? { thread_id: message.threadId } : {}),
    msg_type: message.type,
    create_time: String(message.createdAt),
    update_time: String(message.updatedAt),
    deleted: message.recalled,
    updated: message.updated,
    chat_id: message.chatId,
    sender: {
      id: message.from ?? world.keys.appId,
      id_type: message.from ? 'open_id' : 'app_id',
      sender_type: message.from ? 'user' : 'app',
      tenant_key: world.tenant.key,
    },
    body: { content: message.recalled ? 'This message was recalled' : content },
    ...(mentions.length > 0 ? { mentions } : {}),
  };
}

/** `{title, elements:[[…]]}`: what the API gives back of a card, not the card that was sent. */
export function cardOutline(card: JsonObject): JsonObject {
  const header = isObject(card.header) ? card.header : {};
  const title = isObject(header.title) ? textOf(header.title.content) : undefined;
  const body = isObject(card.body) ? card.body : {};
  const lines = objectsOf(body.elements).map((element) => textsIn(element).map((text) => ({ tag: 'text', text })));
  return { title: title ?? null, elements: lines.filter((line) => line.length > 0) };
}
