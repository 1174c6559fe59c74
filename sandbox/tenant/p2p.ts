import { lastingId } from '../mint.ts';
import type { Around } from './around.ts';
import { type Chat, newChat } from './chat.ts';
import type { Person } from './people.ts';

/** The conversation of one person with the bot; begun here if this is the first time. */
export function p2pChat(world: Around, person: Person): Chat {
  const chatId = lastingId('oc_', `p2p ${person.openId}`);
  const known = world.tenant.chats.get(chatId);
  if (known) return known;
  const chat = newChat({
    chatId,
    mode: 'p2p',
    name: world.tenant.bot.name,
    members: [person.openId],
    hasBot: true,
    owner: person.openId,
    maker: person.openId,
    createdAt: world.clock.now(),
  });
  world.tenant.chats.set(chatId, chat);
  return chat;
}
