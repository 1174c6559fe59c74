import type { JsonObject } from '../json.ts';
import type { Chat } from '../tenant/chat.ts';
import { type IdType, idOf } from '../tenant/people.ts';
import type { World } from '../world.ts';

const AVATAR = 'https://s3-imfile.feishucdn.com/static-resource/v1/default-avatar_44ae0ca3.png';

/** Owner fields; absent when the bot is the owner. */
export function ownerFields(world: World, chat: Chat, idType: IdType): JsonObject {
  const owner = chat.owner === undefined ? undefined : world.tenant.people.get(chat.owner);
  return owner && chat.mode === 'group' ? { owner_id: idOf(owner, idType), owner_id_type: idType } : {};
}

/** A group as the list and search calls show it. */
export const chatItem = (world: World, chat: Chat, idType: IdType): JsonObject => ({
  chat_id: chat.chatId,
  avatar: AVATAR,
  name: chat.name,
  description: chat.description,
  ...ownerFields(world, chat, idType),
  external: false,
  tenant_key: world.tenant.key,
  chat_status: chat.dissolved ? 'dissolved' : 'normal',
});

/** What anybody learns of a group. */
export const chatOutline = (chat: Chat): JsonObject => ({
  avatar: AVATAR,
  name: chat.name,
  user_count: String(chat.members.length),
  bot_count: chat.hasBot ? '1' : '0',
  chat_status: chat.dissolved ? 'dissolved' : 'normal',
});

/** What a bot inside learns of its chat. */
export function chatDetail(world: World, chat: Chat, idType: IdType): JsonObject {
  const managers = [...chat.managers].map((openId) => world.tenant.people.get(openId)).filter((p) => p !== undefined);
  return {
    ...chatOutline(chat),
    description: chat.description,
    i18n_names: {},
    ...chat.rules,
    ...ownerFields(world, chat, idType),
    user_manager_id_list: managers.map((person) => idOf(person, idType)),
    bot_manager_id_list: chat.botIsManager ? [world.keys.appId] : [],
    group_message_type: 'chat',
    chat_mode: chat.mode,
    chat_tag: 'inner',
    external: false,
    tenant_key: world.tenant.key,
  };
}
