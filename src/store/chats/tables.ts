import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Chats the bot has met, and whether it has said how to ask there. */
export const chats = sqliteTable('chats', {
  id: text().primaryKey(),
  kind: text().notNull(),
  name: text(),
  state: text().notNull(),
  greetedAt: integer('greeted_at'),
});
