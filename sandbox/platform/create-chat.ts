import * as z from 'zod';
import { pushBotAdded } from '../push/chat-events.ts';
import { type Chat, type ChatRules, newChat, USUAL_RULES } from '../tenant/chat.ts';
import { type IdType, type Person, personBy } from '../tenant/people.ts';
import type { World } from '../world.ts';
import { chatScopes } from './chat-access.ts';
import { chatDetail } from './chat-object.ts';
import { ChatRulesBody, pickRules } from './chat-rules.ts';
import type { Endpoint } from './endpoint.ts';
import { idTypeOf } from './receive-id.ts';
import { badField, refuse } from './refused.ts';

const HOURS_10 = 36_000_000;

const NewChat = ChatRulesBody.extend({
  avatar: z.string().optional(),
  name: z.string().max(60).optional(),
  description: z.string().max(100).optional(),
  owner_id: z.string().optional(),
  user_id_list: z.array(z.string()).max(50).optional(),
  bot_id_list: z.array(z.string()).max(5).optional(),
  group_message_type: z.enum(['chat', 'thread']).optional(),
  chat_mode: z.literal('group').optional(),
});

/** A person who may be put into a group; one bad id fails the whole call. */
function joining(world: World, type: IdType, id: string): Person {
  const person = personBy(world.tenant.people, type, id);
  if (!person) throw refuse(world.settings.unknownMemberCode, `Your request contains unavailable ids: ${id}`);
  if (person.resigned) throw refuse(232022);
  if (!person.available) throw refuse(232024);
  return person;
}

/** POST /im/v1/chats: one group for one uuid and owner within ten hours. */
export const createChat = (world: World): Endpoint => ({
  name: 'im.chat.create',
  method: 'POST',
  path: '/open-apis/im/v1/chats',
  scopes: chatScopes('im:chat:create'),
  serve: async (call) => {
    const wanted = await call.body(NewChat);
    const idType = idTypeOf(world, call.query('user_id_type'));
    const uuid = call.query('uuid');
    if (uuid && uuid.length > 50) throw badField('uuid', 'the max len is 50');
    const key = `group ${uuid} ${wanted.owner_id ?? ''}`;
    const known = uuid ? world.tenant.chats.get(world.remembered.get(key) ?? '') : undefined;
    if (known) return { chat_id: known.chatId, ...chatDetail(world, known, idType) };

    if (wanted.chat_type === 'public' && (wanted.name ?? '').length < 2) throw badField('name', 'public: 2 or more');
    const owner = wanted.owner_id === undefined ? undefined : joining(world, idType, wanted.owner_id);
    const people = (wanted.user_id_list ?? []).map((id) => joining(world, idType, id));
    const chat = begin(world, {
      name: wanted.name ?? '(无主题)',
      description: wanted.description ?? '',
      owner: owner?.openId,
      members: [...new Set([...(owner ? [owner] : []), ...people].map((person) => person.openId))],
      botIsManager: owner !== undefined && call.query('set_bot_manager') === 'true',
      rules: { ...USUAL_RULES, ...pickRules(wanted) },
    });
    if (uuid) world.remembered.keep(key, chat.chatId, HOURS_10);
    return { chat_id: chat.chatId, ...chatDetail(world, chat, idType) };
  },
});

type Beginning = Pick<Chat, 'name' | 'description' | 'owner' | 'members' | 'botIsManager'> & { rules: ChatRules };

function begin(world: World, beginning: Beginning): Chat {
  const createdAt = Math.floor(world.clock.now());
  const chat = newChat({ chatId: world.mint('chat'), mode: 'group', hasBot: true, createdAt, ...beginning });
  world.tenant.chats.set(chat.chatId, chat);
  world.live.tell({ type: 'chat', chat_id: chat.chatId });
  if (world.settings.pushOwnChatChanges) pushBotAdded(world, chat, undefined);
  return chat;
}
