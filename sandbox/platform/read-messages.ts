import { messagesOf } from '../tenant/tenant.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { messageObject } from './message-object.ts';
import { pageOf } from './page.ts';
import { chatOfMessage, messageWith } from './receive-id.ts';
import { badField } from './refused.ts';

const READ = ['im:message', 'im:message:readonly', 'im:message.group_msg'];

/** GET /im/v1/messages/:message_id, answering with a list of one */
export const getMessage = (world: World): Endpoint => ({
  name: 'im.message.get',
  method: 'GET',
  path: '/open-apis/im/v1/messages/:message_id',
  scopes: READ,
  serve: (call) => {
    const message = messageWith(world, call.param('message_id'));
    chatOfMessage(world, message.chatId);
    const asSent = call.query('card_msg_content_type') === 'user_card_content';
    return { items: [messageObject(world, message, asSent)] };
  },
});

/** GET /im/v1/messages of one chat, by time */
export const listMessages = (world: World): Endpoint => ({
  name: 'im.message.list',
  method: 'GET',
  path: '/open-apis/im/v1/messages',
  scopes: READ,
  serve: (call) => {
    if (call.query('container_id_type') !== 'chat') throw badField('container_id_type', 'options: [chat]');
    const chat = chatOfMessage(world, call.query('container_id') ?? '');
    const from = Number(call.query('start_time') ?? 0) * 1000;
    const to = Number(call.query('end_time') ?? Number.POSITIVE_INFINITY) * 1000;
    const roots = messagesOf(world.tenant, chat.chatId).filter(
      (message) => message.createdAt >= from && message.createdAt <= to && !(message.threadId && message.rootId),
    );
    if (call.query('sort_type') === 'ByCreateTimeDesc') roots.reverse();
    const asSent = call.query('card_msg_content_type') === 'user_card_content';
    return pageOf(
      call,
      roots.map((message) => messageObject(world, message, asSent)),
      { usual: 20, most: 50 },
    );
  },
});
