import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { OPEN_STATES } from '../../cases/record/state.ts';
import { caseIdOf } from '../../outgoing/live-subject.ts';
import type { LiveCard } from '../ports/outbox.ts';
import type { Outgoing, Target } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

/** A card can be clicked and updated for 14 days; on day 13 what is still open is posted anew. */
const CARD_LIFE = 13 * DAY_MS;
/** Cards posted anew in one tick. */
const CARDS_A_TICK = 10;

/** Cards that are about to die: an open case's card is posted anew and the old one becomes a stub. */
export async function renewAgedCards(world: World): Promise<void> {
  const aged = await world.store.agedCards(world.now() - CARD_LIFE, CARDS_A_TICK);
  for (const card of aged) {
    const caseId = caseIdOf(card.subject);
    const c = await world.store.caseOf(caseId);
    const gone: Change = { kind: 'live-card-gone', subject: card.subject, queue: card.queue };
    const open = c !== undefined && OPEN_STATES.includes(c.state);
    await world.store.commit({ at: world.now(), changes: [gone], says: open ? anew(card, caseId) : [] });
  }
}

function anew({ subject, queue, view, messageId }: LiveCard, about: string): Outgoing[] {
  const to: Target = queue.startsWith('ou_') ? { openId: queue } : { chatId: queue };
  const retired: Outgoing[] = messageId ? [{ kind: 'retire', messageId, subject, about }] : [];
  return [{ kind: 'send', to, view, subject, about }, ...retired];
}
