import { firstOf } from './core/hooks.ts';
import { nothing, type Reaction, together } from './core/reaction.ts';
import type { ChatEvent, Entered, Menu } from './ports/incoming.ts';
import type { View } from './ports/views.ts';
import type { World } from './ports/world.ts';
import { subjects } from './subjects.ts';

/** The bot was added to a group, taken out of it, or the group is gone. */
export async function onChatEvent(event: ChatEvent, world: World): Promise<Reaction> {
  if (event.kind === 'bot-added') return added(event, world);
  const state = event.kind === 'chat-disbanded' ? 'dissolved' : 'left';
  const heard = await firstOf(subjects.incoming, (one) => one.leftGroup?.(event, world));
  return heard ?? { changes: [{ kind: 'chat-left', chatId: event.chatId, state, at: world.now() }], says: [] };
}

async function added(event: ChatEvent, world: World): Promise<Reaction> {
  const { chatId, name } = event;
  const met = (greetedAt: number | undefined) =>
    ({ kind: 'chat-met', chatId, type: 'group', name, greetedAt }) as const;
  // A group of our own making: its people are told there what they need.
  if (name && subjects.incoming.some((one) => one.isOwnGroup?.(name))) return { changes: [met(world.now())], says: [] };
  const greeted = (await world.store.chat(chatId))?.greetedAt !== undefined;
  const greeting: Reaction = {
    changes: [met(greeted ? undefined : world.now())],
    says: greeted ? [] : [{ kind: 'send', to: { chatId }, view: { view: 'help' } }],
  };
  const beside = subjects.incoming.map((one) => one.joinedGroup?.(event, world) ?? nothing);
  return together(greeting, ...(await Promise.all(beside)));
}

/** So long after a message somebody comes for it, ms. */
const COMES_FOR_IT = 30 * 60_000;

/**
 * Somebody opened the bot's chat: the first time it says how to ask, unless something was just said there that they come to
 * read, such as a form they asked for by a press in a group.
 */
export async function onEntered({ chatId, who, lastAt }: Entered, world: World): Promise<Reaction> {
  if (lastAt !== undefined && world.now() - lastAt < COMES_FOR_IT) return nothing;
  const known = await world.store.chat(chatId);
  if (known?.greetedAt) return nothing;
  return {
    changes: [{ kind: 'chat-met', chatId, type: 'p2p', greetedAt: world.now() }],
    says: [{ kind: 'send', to: { openId: who.openId }, view: { view: 'help', openId: who.openId } }],
  };
}

/** Somebody pressed the bot's menu. */
export async function onMenu({ who: { openId }, menu }: Menu): Promise<Reaction> {
  const shown = Object.hasOwn(subjects.menu, menu) ? subjects.menu[menu]?.(openId) : undefined;
  const view: View = shown ?? { view: 'help', openId };
  return { changes: [], says: [{ kind: 'send', to: { openId }, view }] };
}
