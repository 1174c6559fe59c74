import * as z from 'zod';
import { pushBotAdded, pushBotDeleted, pushDisbanded, pushUsersAdded } from '../push/chat-events.ts';
import { type Chat, newChat } from '../tenant/chat.ts';
import type { World } from '../world.ts';
import { badRequest, chatFor, personOf } from './bad-request.ts';

export const NewGroup = z.object({
  as: z.string(),
  name: z.string().min(1).max(60),
  members: z.array(z.string()).default([]),
});
export const InGroup = z.object({ as: z.string(), chat: z.string() });
export const MoreMembers = InGroup.extend({ members: z.array(z.string()).min(1) });

/** A person makes a group and puts the bot into it. */
export function makeGroup(world: World, { as, name, members }: z.infer<typeof NewGroup>): Chat {
  const owner = personOf(world, as);
  const openIds = [owner, ...members.map((id) => personOf(world, id))].map((person) => person.openId);
  const chat = newChat({
    chatId: world.mint('chat'),
    mode: 'group',
    name,
    members: [...new Set(openIds)],
    owner: owner.openId,
    maker: owner.openId,
    hasBot: true,
    createdAt: Math.floor(world.clock.now()),
  });
  world.tenant.chats.set(chat.chatId, chat);
  world.live.tell({ type: 'chat', chat_id: chat.chatId });
  pushBotAdded(world, chat, owner.openId);
  return chat;
}

/** A member brings more people in. */
export function bringIn(world: World, { as, chat: id, members }: z.infer<typeof MoreMembers>): Chat {
  const chat = groupFor(world, id, as);
  const added = members
    .map((member) => personOf(world, member).openId)
    .filter((openId) => !chat.members.includes(openId));
  chat.members.push(...added);
  world.live.tell({ type: 'chat', chat_id: chat.chatId });
  if (chat.hasBot && added.length > 0) pushUsersAdded(world, chat, as, added);
  return chat;
}

/** The owner dissolves the group. */
export function dissolve(world: World, { as, chat: id }: z.infer<typeof InGroup>): Chat {
  const chat = groupFor(world, id, as);
  if (chat.owner !== as) throw badRequest('只有群主能解散群');
  chat.dissolved = true;
  world.live.tell({ type: 'chat', chat_id: chat.chatId });
  if (chat.hasBot) pushDisbanded(world, chat, as);
  return chat;
}

/** The owner or a manager takes the bot out. */
export function removeBot(world: World, { as, chat: id }: z.infer<typeof InGroup>): Chat {
  const chat = groupFor(world, id, as);
  if (chat.owner === undefined) throw badRequest('机器人是群主，移不出去');
  if (chat.owner !== as && !chat.managers.has(as)) throw badRequest('只有群主和管理员能移出机器人');
  if (!chat.hasBot) throw badRequest('机器人不在这个群里');
  chat.hasBot = false;
  world.live.tell({ type: 'chat', chat_id: chat.chatId });
  pushBotDeleted(world, chat, as);
  return chat;
}

function groupFor(world: World, id: string, as: string): Chat {
  const chat = chatFor(world, id, personOf(world, as));
  if (chat.mode !== 'group') throw badRequest('这不是群');
  return chat;
}
