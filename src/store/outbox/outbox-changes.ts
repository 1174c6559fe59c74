import { and, eq } from 'drizzle-orm';
import type { OutboxChange } from '../../bot/ports/outbox.ts';
import type { Writers } from '../core/subject.ts';
import { keepLive } from './live-cards.ts';
import { isQueued } from './queued.ts';
import { retireOlder } from './rows.ts';
import { liveCards, outbox, unreachable } from './tables.ts';

/** The statements that write what delivery knows of cards, and what is delivered once more. */
export const changes: Writers<OutboxChange> = {
  'live-card'(db, { subject, queue, view, messageId, chatId, at }) {
    const card = { subject, queue, view: JSON.stringify(view), messageId, chatId, postedAt: at };
    return [retireOlder(db, card, at), keepLive(card)];
  },
  'live-card-gone': (db, { subject, queue }) => [
    db.delete(liveCards).where(and(eq(liveCards.subject, subject), eq(liveCards.queue, queue))),
  ],
  // Without its merge key, for a newer refresh of the same cards may be waiting already.
  'dead-letter-again': (db, { id, at }) => [
    db
      .update(outbox)
      .set({ state: 'queued', dueAt: at, leaseUntil: 0, attempts: 0, firstTriedAt: null, mergeKey: null })
      .where(and(eq(outbox.id, id), eq(outbox.state, 'dead'))),
  ],
  'given-up': (db, { id, attempts, error, at }) => [
    db
      .update(outbox)
      .set({ state: 'dead', doneAt: at, error })
      .where(and(eq(outbox.id, id), isQueued, eq(outbox.attempts, attempts))),
  ],
  unreachable: (db, { key, error, at }) => [
    db
      .insert(unreachable)
      .values({ key, error, since: at })
      .onConflictDoUpdate({ target: unreachable.key, set: { error } }),
  ],
};
