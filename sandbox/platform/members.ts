import * as z from 'zod';
import { pushUsersAdded, pushUsersDeleted } from '../push/chat-events.ts';
import type { Chat } from '../tenant/chat.ts';
import { type IdType, idOf, type Person, personBy } from '../tenant/people.ts';
import type { World } from '../world.ts';
import { botMayRule, chatOf, chatScopes, chatWithBot, groupWithBot } from './chat-access.ts';
import type { Endpoint } from './endpoint.ts';
import { pageOf } from './page.ts';
import { idTypeOf } from './receive-id.ts';
import { badField, refuse } from './refused.ts';

const WRITE = chatScopes('im:chat.members:write_only');
const READ = chatScopes('im:chat:readonly', 'im:chat.members:read');
const Ids = z.object({ id_list: z.array(z.string()).min(1).max(50) });
const SUCCEED_TYPES = ['0', '1', '2'];

/** Changes the members of one group at a time; a second change meanwhile is refused (232019). */
async function changing<T>(world: World, chat: Chat, change: () => T): Promise<T> {
  if (chat.changing) throw refuse(232019);
  chat.changing = true;
  try {
    await new Promise((done) => setTimeout(done, world.settings.memberChangeMs));
    return change();
  } finally {
    chat.changing = false;
  }
}

type Sorted = { fine: Person[]; resigned: string[]; invisible: string[]; unknown: string[] };

function sortIds(world: World, type: IdType, ids: string[]): Sorted {
  const sorted: Sorted = { fine: [], resigned: [], invisible: [], unknown: [] };
  for (const id of new Set(ids)) {
    const person = personBy(world.tenant.people, type, id);
    if (!person) sorted.unknown.push(id);
    else if (person.resigned) sorted.resigned.push(id);
    else if (!person.available) sorted.invisible.push(id);
    else sorted.fine.push(person);
  }
  return sorted;
}

/** POST /im/v1/chats/:chat_id/members; `succeed_type` 0: unknown ids fail, resigned ones are skipped; 1: add what goes; 2: any bad id fails */
export const addMembers = (world: World): Endpoint => ({
  name: 'im.chat.members.create',
  method: 'POST',
  path: '/open-apis/im/v1/chats/:chat_id/members',
  scopes: WRITE,
  serve: async (call) => {
    const { id_list } = await call.body(Ids);
    const chat = groupWithBot(world, call);
    const succeed = call.query('succeed_type') ?? '0';
    if (!SUCCEED_TYPES.includes(succeed)) throw badField('succeed_type', 'options: [0,1,2]');
    if (chat.rules.add_member_permission === 'only_owner' && !botMayRule(world, chat))
      throw refuse(232002, 'Only the owner may add members to this chat.');
    if (call.query('member_id_type') === 'app_id') return addBots(world, id_list);
    const sorted = sortIds(world, idTypeOf(world, call.query('member_id_type'), 'member_id_type'), id_list);
    return changing(world, chat, () => {
      if (succeed !== '1' && sorted.unknown.length > 0) throw refuse(world.settings.unknownMemberCode);
      if (succeed !== '1' && sorted.invisible.length > 0) throw refuse(232024);
      if (succeed === '2' && sorted.resigned.length > 0) throw refuse(232022);
      const added = sorted.fine.map((person) => person.openId).filter((openId) => !chat.members.includes(openId));
      chat.members.push(...added);
      if (added.length > 0) world.live.tell({ type: 'chat', chat_id: chat.chatId });
      if (added.length > 0 && world.settings.pushOwnChatChanges) pushUsersAdded(world, chat, undefined, added);
      return {
        invalid_id_list: [...sorted.invisible, ...sorted.resigned],
        not_existed_id_list: sorted.unknown,
        pending_approval_id_list: [],
      };
    });
  },
});

/** The only app of the sandbox is the bot itself, which is in the group already. */
function addBots(world: World, ids: string[]) {
  if (ids.length > 5) throw badField('id_list', 'at most 5 bots');
  const unknown = ids.filter((id) => id !== world.keys.appId);
  return { invalid_id_list: unknown, not_existed_id_list: [], pending_approval_id_list: [] };
}

/** DELETE /im/v1/chats/:chat_id/members */
export const removeMembers = (world: World): Endpoint => ({
  name: 'im.chat.members.delete',
  method: 'DELETE',
  path: '/open-apis/im/v1/chats/:chat_id/members',
  scopes: WRITE,
  serve: async (call) => {
    const { id_list } = await call.body(Ids);
    const chat = groupWithBot(world, call);
    if (!botMayRule(world, chat)) throw refuse(232017);
    const type = idTypeOf(world, call.query('member_id_type'), 'member_id_type');
    const gone = id_list.map((id) => personBy(world.tenant.people, type, id)).filter((person) => person !== undefined);
    if (gone.some((person) => person.openId === chat.owner)) throw refuse(232076);
    return changing(world, chat, () => {
      const removed = gone.map((person) => person.openId).filter((openId) => chat.members.includes(openId));
      chat.members = chat.members.filter((openId) => !removed.includes(openId));
      for (const openId of removed) chat.managers.delete(openId);
      if (removed.length > 0) world.live.tell({ type: 'chat', chat_id: chat.chatId });
      if (removed.length > 0 && world.settings.pushOwnChatChanges) pushUsersDeleted(world, chat, undefined, removed);
      const known = new Set(gone.map((person) => idOf(person, type)));
      return { invalid_id_list: id_list.filter((id) => !known.has(id)) };
    });
  },
});

/** GET /im/v1/chats/:chat_id/members, people only */
export const listMembers = (world: World): Endpoint => ({
  name: 'im.chat.members.get',
  method: 'GET',
  path: '/open-apis/im/v1/chats/:chat_id/members',
  scopes: READ,
  serve: (call) => {
    const chat = chatWithBot(world, call);
    const type = idTypeOf(world, call.query('member_id_type'), 'member_id_type');
    const people = chat.members
      .map((openId) => world.tenant.people.get(openId))
      .filter((person) => person !== undefined);
    const items = people.map((person) => ({
      member_id_type: type,
      member_id: idOf(person, type),
      name: person.name,
      tenant_key: world.tenant.key,
    }));
    return { ...pageOf(call, items, { usual: 20, most: 100 }), member_total: items.length };
  },
});

/** GET /im/v1/chats/:chat_id/members/is_in_chat */
export const isInChat = (world: World): Endpoint => ({
  name: 'im.chat.members.is_in_chat',
  method: 'GET',
  path: '/open-apis/im/v1/chats/:chat_id/members/is_in_chat',
  scopes: READ,
  serve: (call) => ({ is_in_chat: chatOf(world, call).hasBot }),
});
