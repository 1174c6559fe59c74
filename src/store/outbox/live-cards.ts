import { eq, sql } from 'drizzle-orm';
import type { LiveCard, OutboxStore } from '../../bot/ports/outbox.ts';
import type { View } from '../../bot/ports/views.ts';
import { insertInto, rowsOnce } from '../core/built-once.ts';
import type { Database } from '../core/database.ts';
import { dueIn } from '../core/due.ts';
import { liveCards } from './tables.ts';

/** The message becomes the chat's live card of its subject, in the place of the one before. */
export const keepLive = insertInto(
  liveCards,
  `ON CONFLICT (subject, queue) DO UPDATE
    SET view = excluded.view, message_id = excluded.message_id, chat_id = coalesce(excluded.chat_id, chat_id), posted_at = excluded.posted_at`,
);

/** The reads of the live cards. */
export function liveCardsOf(db: Database): Pick<OutboxStore, 'liveCards' | 'liveCardsIn' | 'agedCards'> {
  const all = db
    .select()
    .from(liveCards)
    .where(eq(liveCards.subject, sql.placeholder('subject')));
  const ofSubject = rowsOnce<[typeof liveCards], { subject: string }>(db, [liveCards], [all]);
  const aged = dueIn(db, liveCards, liveCards.postedAt);
  return {
    async liveCards(subject) {
      const [rows] = await ofSubject({ subject });
      return rows.map(liveCardOf);
    },

    async liveCardsIn(chatId) {
      const rows = await db.select().from(liveCards).where(eq(liveCards.chatId, chatId));
      return rows.map(liveCardOf);
    },

    async agedCards(before, limit) {
      return (await aged.rows(before, limit)).map(liveCardOf);
    },
  };
}

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
