import { asc, eq, lte } from 'drizzle-orm';
import type { LiveCard, OutboxStore } from '../../bot/ports/outbox.ts';
import type { View } from '../../bot/ports/views.ts';
import type { Database, Statement } from '../core/database.ts';
import { liveCards } from './tables.ts';

/** The message becomes the chat's live card of its subject, in the place of the one before. */
export const keepLive = (db: Database, card: typeof liveCards.$inferInsert): Statement =>
  db
    .insert(liveCards)
    .values(card)
    .onConflictDoUpdate({ target: [liveCards.subject, liveCards.queue], set: card });

/** The reads of the live cards. */
export const liveCardsOf = (db: Database): Pick<OutboxStore, 'liveCards' | 'liveCardsIn' | 'agedCards'> => ({
  async liveCards(subject) {
    const rows = await db.select().from(liveCards).where(eq(liveCards.subject, subject));
    return rows.map(liveCardOf);
  },

  async liveCardsIn(chatId) {
    const rows = await db.select().from(liveCards).where(eq(liveCards.chatId, chatId));
    return rows.map(liveCardOf);
  },

  async agedCards(before, limit) {
    const aged = lte(liveCards.postedAt, before);
    const rows = await db.select().from(liveCards).where(aged).orderBy(asc(liveCards.postedAt)).limit(limit);
    return rows.map(liveCardOf);
  },
});

function liveCardOf(row: typeof liveCards.$inferSelect): LiveCard {
  return {
    subject: row.subject,
    queue: row.queue,
    // Written from the same type by a delivery and by a commit.
    view: JSON.parse(row.view) as View,
    messageId: row.messageId ?? undefined,
    chatId: row.chatId ?? undefined,
    postedAt: row.postedAt,
  };
}
