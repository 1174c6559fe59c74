import * as z from 'zod';
import type { World } from '../world.ts';
import { chatScopes, chatWithBot } from './chat-access.ts';
import type { Endpoint } from './endpoint.ts';
import { badField, refuse } from './refused.ts';

const SCOPES = chatScopes('im:chat.top_notice:write_only');
const Notice = z.object({
  chat_top_notice: z
    .array(z.object({ action_type: z.enum(['1', '2']).default('2'), message_id: z.string().optional() }))
    .min(1)
    .max(1),
});

/** POST …/top_notice/put_top_notice: a message ("1") or the announcement ("2") at the top of the group */
export const putTopNotice = (world: World): Endpoint => ({
  name: 'im.chat.top_notice.put',
  method: 'POST',
  path: '/open-apis/im/v1/chats/:chat_id/top_notice/put_top_notice',
  scopes: SCOPES,
  serve: async (call) => {
    const { chat_top_notice } = await call.body(Notice);
    const chat = chatWithBot(world, call);
    const notice = chat_top_notice[0];
    if (notice?.action_type === '1') {
      const message = world.tenant.messages.get(notice.message_id ?? '');
      if (!message || message.chatId !== chat.chatId) throw badField('message_id', 'is not a message of this chat');
      if (message.recalled) throw refuse(230011);
      chat.topNotice = { messageId: message.messageId };
    } else chat.topNotice = {};
    world.live.tell({ type: 'chat', chat_id: chat.chatId });
    return {};
  },
});

/** POST …/top_notice/delete_top_notice */
export const deleteTopNotice = (world: World): Endpoint => ({
  name: 'im.chat.top_notice.delete',
  method: 'POST',
  path: '/open-apis/im/v1/chats/:chat_id/top_notice/delete_top_notice',
  scopes: SCOPES,
  serve: (call) => {
    const chat = chatWithBot(world, call);
    chat.topNotice = undefined;
    world.live.tell({ type: 'chat', chat_id: chat.chatId });
    return {};
  },
});
