import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Message ids and event ids already taken in; rows older than a day may go. */
export const remembered = sqliteTable('remembered', { key: text().primaryKey(), at: integer().notNull() }, (t) => [
  index('remembered_at').on(t.at),
]);

/** Every question asked, redacted, with what we answered: the material of the list's care. */
export const questions = sqliteTable(
  'questions',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    chatId: text('chat_id').notNull(),
    asker: text().notNull(),
    words: text().notNull(),
    outcome: text().notNull(),
    matter: text(),
    matterHash: text('matter_hash'),
    hits: text().notNull(),
    state: text().notNull(),
  },
  (t) => [index('questions_at').on(t.at), index('questions_outcome').on(t.outcome, t.at)],
);

/** What was pressed under a question's cards, and the corrections (不对) with their coded reason. */
export const presses = sqliteTable(
  'presses',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    question: text(),
    presser: text().notNull(),
    action: text().notNull(),
    matter: text(),
    matterHash: text('matter_hash'),
    reason: text(),
  },
  (t) => [index('presses_question').on(t.question), index('presses_action').on(t.action, t.at)],
);

/** Each published version of a matter, for ever, by the hash of its content. */
export const matterVersions = sqliteTable(
  'matter_versions',
  {
    hash: text().primaryKey(),
    matter: text().notNull(),
    firstSeen: integer('first_seen').notNull(),
    content: text().notNull(),
  },
  (t) => [index('matter_versions_matter').on(t.matter, t.firstSeen)],
);

/** Chats the bot has met, and whether it has said how to ask there. */
export const chats = sqliteTable('chats', {
  id: text().primaryKey(),
  kind: text().notNull(),
  name: text(),
  state: text().notNull(),
  greetedAt: integer('greeted_at'),
});

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
    messageId: text('message_id'),
    error: text(),
    about: text(),
  },
  (t) => [index('outbox_queue').on(t.queue, t.state, t.id), index('outbox_due').on(t.state, t.dueAt)],
);

/** One live card per subject and chat: the message that shows a record and is re-rendered when it changes. */
export const liveCards = sqliteTable(
  'live_cards',
  {
    subject: text().notNull(),
    queue: text().notNull(),
    view: text().notNull(),
    messageId: text('message_id'),
    chatId: text('chat_id'),
    postedAt: integer('posted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.queue] }), index('live_cards_message').on(t.messageId)],
);
