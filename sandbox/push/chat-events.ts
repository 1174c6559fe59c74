import type { JsonObject } from '../json.ts';
import type { Chat } from '../tenant/chat.ts';
import type { World } from '../world.ts';

/** The three ids of a person in an event; user_id only where the setting grants it. */
export function idsOf(world: World, openId: string | undefined): JsonObject {
  const person = openId === undefined ? undefined : world.tenant.people.get(openId);
  if (!person) return { open_id: openId ?? '', union_id: '' };
  const userId = world.settings.userIdInEvents ? { user_id: person.userId } : {};
  return { union_id: person.unionId, open_id: person.openId, ...userId };
}

const about = (world: World, chat: Chat, operator: string | undefined): JsonObject => ({
  chat_id: chat.chatId,
  operator_id: idsOf(world, operator),
  external: false,
  operator_tenant_key: world.tenant.key,
  name: chat.name,
  i18n_names: { zh_cn: chat.name, en_us: chat.name, ja_jp: chat.name },
});

/** im.chat.member.bot.added_v1: somebody put the bot into a group. */
export const pushBotAdded = (world: World, chat: Chat, operator: string | undefined) =>
  world.pushEvent('im.chat.member.bot.added_v1', about(world, chat, operator));

/** im.chat.member.bot.deleted_v1: somebody took the bot out of a group. */
export const pushBotDeleted = (world: World, chat: Chat, operator: string | undefined) =>
  world.pushEvent('im.chat.member.bot.deleted_v1', about(world, chat, operator));

/** im.chat.disbanded_v1: the group is dissolved. */
export const pushDisbanded = (world: World, chat: Chat, operator: string | undefined) =>
  world.pushEvent('im.chat.disbanded_v1', about(world, chat, operator));

const withUsers = (world: World, chat: Chat, operator: string | undefined, openIds: string[]): JsonObject => ({
  ...about(world, chat, operator),
  users: openIds.map((openId) => ({
    name: world.tenant.people.get(openId)?.name ?? '',
    tenant_key: world.tenant.key,
    user_id: idsOf(world, openId),
  })),
});

/** im.chat.member.user.added_v1: people came into a group the bot is in. */
export const pushUsersAdded = (world: World, chat: Chat, operator: string | undefined, openIds: string[]) =>
  world.pushEvent('im.chat.member.user.added_v1', withUsers(world, chat, operator, openIds));

/** im.chat.member.user.deleted_v1: people were taken out of a group the bot is in. */
export const pushUsersDeleted = (world: World, chat: Chat, operator: string | undefined, openIds: string[]) =>
  world.pushEvent('im.chat.member.user.deleted_v1', withUsers(world, chat, operator, openIds));
