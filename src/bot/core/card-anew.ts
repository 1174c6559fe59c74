import { isOpenId } from '../../brands.ts';
import type { LiveCard } from '../ports/outbox.ts';
import type { Outgoing, Target } from '../ports/outgoing.ts';

/** A live card as a new message in its chat, and the old message as a stub. */
export function cardAnew({ subject, queue, view, messageId }: LiveCard, about: string | undefined): Outgoing[] {
  const to: Target = isOpenId(queue) ? { openId: queue } : { chatId: queue };
  const retired: Outgoing[] = messageId ? [{ kind: 'retire', messageId, subject, about }] : [];
  return [{ kind: 'send', to, view, subject, about }, ...retired];
}
