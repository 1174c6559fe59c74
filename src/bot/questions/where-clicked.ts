import type { MessageId } from '../../brands.ts';
import type { Click } from '../ports/incoming.ts';
import type { Target } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

/**
 * The chat of the clicked card; a person's own chat is addressed by the person, as everywhere. In a group it is an answer to
 * the card, so that what was asked in a topic stays in it.
 */
export async function whereClicked(
  { chatId, messageId, who }: Click,
  { store }: World,
): Promise<{ to: Target; replyTo?: MessageId | undefined }> {
  const chat = await store.chat(chatId);
  return chat?.kind === 'p2p' ? { to: { openId: who.openId } } : { to: { chatId }, replyTo: messageId };
}
