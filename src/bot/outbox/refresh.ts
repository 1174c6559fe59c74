import { noticeCard } from '../../../cards/notice-card.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import type { Performing } from '../core/subject.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { Refresh, Retire } from '../ports/outgoing.ts';

/**
 * Draws every live card of the subject anew. A card is a picture of a record: doing it twice changes nothing. One that
 * the platform will never take (too old, recalled, in a group that is gone) holds up no other.
 */
export async function refresh({ subject, only, except }: Refresh, { world, draw }: Performing): Promise<Delivered> {
  const cards = await world.store.liveCards(subject);
  for (const { messageId, view } of cards) {
    if (!messageId || messageId === except || (only && messageId !== only)) continue;
    const content = await draw(view, world);
    if (!('card' in content)) continue;
    await world.pace(messageId);
    await world.messenger.update(messageId, content.card).catch((error) => {
      if (!isPlatformFault(error) || error.remedy === 'retry') throw error;
      world.log.warn('a card could not be drawn anew', { about: subject, code: error.code, why: error.message });
    });
  }
  return {};
}

/** An old live card becomes a stub. */
export async function retire({ messageId }: Retire, { world }: Performing): Promise<Delivered> {
  await world.messenger.update(messageId, noticeCard('这张卡片已经旧了', '最新的卡片在下面。', 'over'));
  return {};
}
