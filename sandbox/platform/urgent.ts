import * as z from 'zod';
import { idOf, personBy } from '../tenant/people.ts';
import type { World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { chatOfMessage, idTypeOf, messageWith } from './receive-id.ts';
import { refuse } from './refused.ts';

const Body = z.object({ user_id_list: z.array(z.string()).min(1).max(200) });
const MAX_UNREAD = 200;

/** Urgent marks this person has not read yet. */
export const unreadUrgent = (world: World, openId: string): number =>
  [...world.tenant.messages.values()].filter(
    (message) =>
      message.urgentTo.has(openId) && message.number > (world.tenant.chats.get(message.chatId)?.read.get(openId) ?? 0),
  ).length;

/** PATCH /im/v1/messages/:message_id/urgent_app */
export const urgentApp = (world: World): Endpoint => ({
  name: 'im.message.urgent_app',
  method: 'PATCH',
  path: '/open-apis/im/v1/messages/:message_id/urgent_app',
  scopes: ['im:message.urgent'],
  serve: async (call) => {
    const { user_id_list } = await call.body(Body);
    const idType = idTypeOf(world, call.query('user_id_type'));
    const message = messageWith(world, call.param('message_id'));
    if (message.from !== undefined) throw refuse(230012);
    if (message.recalled) throw refuse(230011);
    const chat = chatOfMessage(world, message.chatId);
    if (chat.rules.urgent_setting === 'only_owner' && chat.owner !== undefined && !chat.botIsManager)
      throw refuse(230052);
    const known = user_id_list.map((id) => personBy(world.tenant.people, idType, id));
    const members = known
      .filter((person) => person !== undefined)
      .filter((person) => chat.members.includes(person.openId));
    if (members.length === 0)
      throw refuse(230001, 'Your request contains an invalid request parameter, ext=all user ids are invalid.');
    if (members.some((person) => unreadUrgent(world, person.openId) >= MAX_UNREAD)) throw refuse(230023);
    for (const person of members) message.urgentTo.add(person.openId);
    world.live.tell({ type: 'message', chat_id: message.chatId, message_id: message.messageId });
    const reached = new Set(members.map((person) => idOf(person, idType)));
    return { invalid_user_id_list: user_id_list.filter((id) => !reached.has(id)) };
  },
});
