import * as z from 'zod';
import { pushDisbanded } from '../push/chat-events.ts';
import type { Chat } from '../tenant/chat.ts';
import { personBy } from '../tenant/people.ts';
import type { World } from '../world.ts';
import { botMayRule, chatOf, chatScopes, groupWithBot } from './chat-access.ts';
import { chatDetail, chatItem, chatOutline } from './chat-object.ts';
import { ChatRulesBody, pickRules } from './chat-rules.ts';
import type { Endpoint } from './endpoint.ts';
import { pageOf } from './page.ts';
import { idTypeOf } from './receive-id.ts';
import { badField, refuse } from './refused.ts';

const READ = chatScopes('im:chat:readonly', 'im:chat:read');

const ChatChange = ChatRulesBody.extend({
  name: z.string().max(60).optional(),
  description: z.string().max(100).optional(),
  avatar: z.string().optional(),
  owner_id: z.string().optional(),
});

/** GET /im/v1/chats/:chat_id; a bot outside learns the name and the counts only. */
export const getChat = (world: World): Endpoint => ({
  name: 'im.chat.get',
  method: 'GET',
  path: '/open-apis/im/v1/chats/:chat_id',
  scopes: READ,
  serve: (call) => {
    const chat = world.tenant.chats.get(call.param('chat_id'));
    if (!chat) throw refuse(232006);
    return chat.hasBot ? chatDetail(world, chat, idTypeOf(world, call.query('user_id_type'))) : chatOutline(chat);
  },
});

const groupsOfBot = (world: World): Chat[] =>
  [...world.tenant.chats.values()].filter((chat) => chat.mode === 'group' && chat.hasBot && !chat.dissolved);

/** GET /im/v1/chats: the groups the bot is in */
export const listChats = (world: World): Endpoint => ({
  name: 'im.chat.list',
  method: 'GET',
  path: '/open-apis/im/v1/chats',
  scopes: READ,
  serve: (call) => {
    const idType = idTypeOf(world, call.query('user_id_type'));
    return pageOf(
      call,
      groupsOfBot(world).map((chat) => chatItem(world, chat, idType)),
      { usual: 20, most: 100 },
    );
  },
});

/** GET /im/v1/chats/search: the groups the bot is in whose name has the words */
export const searchChats = (world: World): Endpoint => ({
  name: 'im.chat.search',
  method: 'GET',
  path: '/open-apis/im/v1/chats/search',
  scopes: READ,
  serve: (call) => {
    const words = (call.query('query') ?? '').trim().toLowerCase();
    if (words.length > 64) throw badField('query', 'the max len is 64');
    const idType = idTypeOf(world, call.query('user_id_type'));
    const hits = words ? groupsOfBot(world).filter((chat) => chat.name.toLowerCase().includes(words)) : [];
    return pageOf(
      call,
      hits.map((chat) => chatItem(world, chat, idType)),
      { usual: 20, most: 100 },
    );
  },
});

/** PUT /im/v1/chats/:chat_id: what is left out stays */
export const updateChat = (world: World): Endpoint => ({
  name: 'im.chat.update',
  method: 'PUT',
  path: '/open-apis/im/v1/chats/:chat_id',
  scopes: chatScopes('im:chat:update'),
  serve: async (call) => {
    const change = await call.body(ChatChange);
    const chat = groupWithBot(world, call);
    const rules = pickRules(change);
    const rulesOnly = change.owner_id !== undefined || Object.keys(rules).length > 0;
    if (!botMayRule(world, chat)) {
      if (rulesOnly) throw refuse(232016);
      if (chat.rules.edit_permission === 'only_owner')
        throw refuse(232002, 'The operator has no permission to edit this chat.');
    }
    const paired = (rules.add_member_permission === undefined) === (rules.share_card_permission === undefined);
    if (!paired) throw refuse(232001, 'add_member_permission and share_card_permission are set together.');
    if (change.owner_id !== undefined) transfer(world, chat, change.owner_id, call.query('user_id_type'));
    Object.assign(chat.rules, rules);
    chat.name = change.name ?? chat.name;
    chat.description = change.description ?? chat.description;
    world.live.tell({ type: 'chat', chat_id: chat.chatId });
    return {};
  },
});

function transfer(world: World, chat: Chat, ownerId: string, idType: string | undefined) {
  const owner = personBy(world.tenant.people, idTypeOf(world, idType), ownerId);
  if (!owner || !chat.members.includes(owner.openId)) throw refuse(232012);
  chat.owner = owner.openId;
}

/** DELETE /im/v1/chats/:chat_id: dissolves the group for ever */
export const dissolveChat = (world: World): Endpoint => ({
  name: 'im.chat.delete',
  method: 'DELETE',
  path: '/open-apis/im/v1/chats/:chat_id',
  scopes: chatScopes('im:chat:delete'),
  serve: (call) => {
    const chat = chatOf(world, call);
    if (chat.mode === 'p2p' || !botMayRule(world, chat) || (chat.botIsManager && chat.maker !== undefined))
      throw refuse(232017);
    chat.dissolved = true;
    world.live.tell({ type: 'chat', chat_id: chat.chatId });
    if (world.settings.pushOwnChatChanges) pushDisbanded(world, chat, undefined);
    return {};
  },
});
