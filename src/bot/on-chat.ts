import { groupLost } from './council/group-lost.ts';
import { WHISTLED } from './council/name.ts';
import { nothing, type Outcome, together } from './outcome.ts';
import type { ChatChange, Entered, Menu } from './ports/incoming.ts';
import type { View } from './ports/views.ts';
import type { World } from './ports/world.ts';
import { offerDutyChat } from './roster/offer-duty-chat.ts';

/** The bot was added to a group, taken out of it, or the group is gone. */
export async function onChatChange(change: ChatChange, world: World): Promise<Outcome> {
  const { chatId, name } = change;
  if (change.kind !== 'bot-added') {
    const state = change.kind === 'chat-disbanded' ? 'dissolved' : 'left';
    const record = await world.store.councilOfChat(chatId);
    if (record) return groupLost(record, state === 'dissolved' ? 'dissolved' : 'removed', world);
    return { changes: [{ kind: 'chat-left', chatId, state, at: world.now() }], says: [] };
  }
  // A council's group, made by us: its people are told there what they need.
  if (name?.startsWith(WHISTLED)) {
    const met = { kind: 'chat-met', chatId, type: 'group', name, greetedAt: world.now() } as const;
    return { changes: [met], says: [] };
  }
  const known = await world.store.chat(chatId);
  const greeted = known?.greetedAt !== undefined;
  const greeting: Outcome = {
    changes: [{ kind: 'chat-met', chatId, type: 'group', name, greetedAt: greeted ? undefined : world.now() }],
    says: greeted ? [] : [{ kind: 'send', to: { chatId }, view: { view: 'help' } }],
  };
  return together(greeting, await offerDutyChat(change, world));
}

/** Somebody opened the bot's chat: the first time it says how to ask. */
export async function onEntered({ chatId, who }: Entered, world: World): Promise<Outcome> {
  const known = await world.store.chat(chatId);
  if (known?.greetedAt) return nothing;
  return {
    changes: [{ kind: 'chat-met', chatId, type: 'p2p', greetedAt: world.now() }],
    says: [{ kind: 'send', to: { openId: who.openId }, view: { view: 'help' } }],
  };
}

/** The event keys of the bot's menu; docs/部署手册.md says how to set it up. */
function menuView(menu: string, openId: string): View {
  switch (menu) {
    case 'ask':
      return { view: 'words', words: '说吧：什么事、在哪里？一句话就行，我告诉您谁管。' };
    case 'my-cases':
      return { view: 'case-list', list: 'mine', page: 0, openId };
    case 'todo':
      return { view: 'case-list', list: 'todo', page: 0, openId };
    case 'list':
      return { view: 'list' };
    default:
      return { view: 'help' };
  }
}

/** Somebody pressed the bot's menu. */
export async function onMenu({ who, menu }: Menu, _world: World): Promise<Outcome> {
  return { changes: [], says: [{ kind: 'send', to: { openId: who.openId }, view: menuView(menu, who.openId) }] };
}
