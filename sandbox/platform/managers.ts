import * as z from 'zod';
import { idOf, personBy } from '../tenant/people.ts';
import type { World } from '../world.ts';
import { botMayRule, chatScopes, chatWithBot } from './chat-access.ts';
import type { Endpoint } from './endpoint.ts';
import { idTypeOf } from './receive-id.ts';
import { badField, refuse } from './refused.ts';

const Ids = z.object({ manager_ids: z.array(z.string()).min(1).max(50) });
const MOST = 10;

/** POST /im/v1/chats/:chat_id/managers/add_managers and delete_managers */
export const changeManagers = (world: World, way: 'add' | 'delete'): Endpoint => ({
  name: `im.chat.managers.${way}`,
  method: 'POST',
  path: `/open-apis/im/v1/chats/:chat_id/managers/${way}_managers`,
  scopes: chatScopes('im:chat.managers:write_only'),
  serve: async (call) => {
    const { manager_ids } = await call.body(Ids);
    const chat = chatWithBot(world, call);
    if (chat.mode === 'p2p') throw refuse(232006);
    // Managers are the owner's affair: a manager may not name others.
    if (!botMayRule(world, chat) || (chat.owner !== undefined && chat.maker !== undefined)) throw refuse(232017);
    const type = idTypeOf(world, call.query('member_id_type'), 'member_id_type');
    const people = manager_ids.map((id) => personBy(world.tenant.people, type, id));
    for (const [at, person] of people.entries())
      if (!person || !chat.members.includes(person.openId)) throw refuse(232011, `Not a member: ${manager_ids[at]}`);
    for (const person of people.filter((known) => known !== undefined)) {
      if (way === 'add') chat.managers.add(person.openId);
      else chat.managers.delete(person.openId);
    }
    if (chat.managers.size > MOST) throw badField('manager_ids', `at most ${MOST} managers`);
    world.live.tell({ type: 'chat', chat_id: chat.chatId });
    const managers = [...chat.managers].map((openId) => world.tenant.people.get(openId)).filter((p) => p !== undefined);
    return {
      chat_managers: managers.map((person) => idOf(person, type)),
      chat_bot_managers: chat.botIsManager ? [world.keys.appId] : [],
    };
  },
});
