import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Addressee, ChatId, MessageId } from '../../brands.ts';

/** What we owe the platform: messages, card refreshes, transfers, group steps. In order within a queue. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    queue: text().notNull(),
    kind: text().notNull(),
    body: text().notNull(),
    uuid: text().notNull(),
    mergeKey: text('merge_key'),
    state: text().notNull(),
    revision: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    dueAt: integer('due_at').notNull(),
    leaseUntil: integer('lease_until').notNull(),
    attempts: integer().notNull(),
    firstTriedAt: integer('first_tried_at'),
    doneAt: integer('done_at'),
    messageId: text('message_id').$type<MessageId>(),
    error: text(),
    about: text(),
  },
  (t) => [
    index('outbox_queue').on(t.queue, t.state, t.id),
    index('outbox_due').on(t.state, t.dueAt, t.leaseUntil),
    uniqueIndex('outbox_merge_key').on(t.mergeKey).where(sql`state = 'queued'`),
  ],
);

/** Chats and people that nothing gets through to, until something does. */
export const unreachable = sqliteTable('unreachable', {
  key: text().primaryKey().$type<Addressee>(),
  error: text().notNull(),
  since: integer().notNull(),
});

/** One live card per subject and chat: the message that shows a record and is re-rendered when it changes. */
export const liveCards = sqliteTable(
  'live_cards',
  {
    subject: text().notNull(),
    queue: text().notNull().$type<Addressee>(),
    view: text().notNull(),
    messageId: text('message_id').$type<MessageId>(),
    chatId: text('chat_id').$type<ChatId>(),
    postedAt: integer('posted_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subject, t.queue] }),
    index('live_cards_message').on(t.messageId),
    index('live_cards_posted').on(t.postedAt),
    index('live_cards_chat').on(t.chatId),
  ],
);
