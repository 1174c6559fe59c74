import type { Click } from '../ports/incoming.ts';
import type { Target } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

/** The chat of the clicked card; a person's own chat is addressed by the person, as everywhere. */
export async function whereClicked({ chatId, who }: Click, { store }: World): Promise<Target> {
  const chat = await store.chat(chatId);
  return chat?.kind === 'p2p' ? { openId: who.openId } : { chatId };
}
