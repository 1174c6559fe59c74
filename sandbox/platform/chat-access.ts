import { botRules, type Chat } from '../tenant/chat.ts';
import { hasScope, type World } from '../world.ts';
import type { Call } from './endpoint.ts';
import { refuse } from './refused.ts';

/** Scopes of the group APIs: the broad one, or the fine one of the call. */
export const chatScopes = (...fine: string[]): string[] => ['im:chat', ...fine];

/** The live group of this call, for the chat APIs (2320xx), whether or not the bot is in it. */
export function chatOf(world: World, call: Call): Chat {
  const chat = world.tenant.chats.get(call.param('chat_id'));
  if (!chat) throw refuse(232006);
  if (chat.dissolved) throw refuse(232009);
  return chat;
}

/** The live group of this call, with the bot in it. */
export function chatWithBot(world: World, call: Call): Chat {
  const chat = chatOf(world, call);
  if (!chat.hasBot) throw refuse(232011);
  return chat;
}

/** The same, where a person's own chat with the bot will not do. */
export function groupWithBot(world: World, call: Call): Chat {
  const chat = chatWithBot(world, call);
  if (chat.mode === 'p2p') throw refuse(232006);
  return chat;
}

/** Whether the bot may change everything about the group. */
export const botMayRule = (world: World, chat: Chat): boolean =>
  botRules(chat, hasScope(world, 'im:chat:operate_as_owner'));
