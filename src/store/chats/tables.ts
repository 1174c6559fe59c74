import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ChatId } from '../../brands.ts';

/** Chats the bot has met, and whether it has said how to ask there. */
export const chats = sqliteTable('chats', {
  id: text().primaryKey().$type<ChatId>(),
  kind: text().notNull(),
  name: text(),
  state: text().notNull(),
  greetedAt: integer('greeted_at'),
});
