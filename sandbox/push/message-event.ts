import type { JsonObject } from '../json.ts';
import type { Chat } from '../tenant/chat.ts';
import type { Mention, Message } from '../tenant/message.ts';
import { hasScope, type World } from '../world.ts';
import { idsOf } from './chat-events.ts';

const P2P_SCOPES = ['im:message.p2p_msg:readonly', 'im:message.p2p_msg'];
const GROUP_SCOPES = [
  'im:message.group_at_msg:readonly',
  'im:message.group_at_msg.include_bot:readonly',
  'im:message.group_at_msg',
];

/** The key of a mention of everybody. */
export const EVERYBODY = '@_all';

/** Pushes a person's message to the bot: alone with it always, in a group only when the bot is mentioned. */
export function pushMessage(world: World, chat: Chat, message: Message): void {
  if (!chat.hasBot || !message.from) return;
  const scopes = chat.mode === 'p2p' ? P2P_SCOPES : GROUP_SCOPES;
  if (!scopes.some((scope) => hasScope(world, scope))) return;
  const named = message.mentions.some((mention) => mention.openId === world.tenant.bot.openId);
  const all = world.settings.pushMentionAll && message.content.includes(EVERYBODY);
  if (chat.mode === 'group' && !named && !all) return;
  world.pushEvent('im.message.receive_v1', {
    sender: { sender_id: idsOf(world, message.from), sender_type: 'user', tenant_key: world.tenant.key },
    message: messageFields(world, chat, message),
  });
}

function messageFields(world: World, chat: Chat, message: Message): JsonObject {
  const entries = message.mentions.map((mention) => mentionEntry(world, mention));
  const all = world.settings.mentionAllEntry && message.content.includes(EVERYBODY);
  const everybody = { key: EVERYBODY, id: { open_id: '', union_id: '', user_id: '' }, name: '所有人', tenant_key: '' };
  const mentions = all ? [...entries, everybody] : entries;
  return {
    message_id: message.messageId,
    ...(message.parentId ? { root_id: message.rootId, parent_id: message.parentId } : {}),
    ...(message.threadId ? { thread_id: message.threadId } : {}),
    create_time: String(message.createdAt),
    update_time: String(message.updatedAt),
    chat_id: chat.chatId,
    chat_type: chat.mode === 'p2p' ? 'p2p' : world.settings.groupChatType,
    message_type: message.type,
    content: message.content,
    ...(mentions.length > 0 ? { mentions } : {}),
  };
}

const mentionEntry = (world: World, { key, kind, openId, name }: Mention): JsonObject => ({
  key,
  id: kind === 'bot' ? { union_id: '', open_id: openId } : idsOf(world, openId),
  mentioned_type: kind,
  name,
  tenant_key: world.tenant.key,
});
