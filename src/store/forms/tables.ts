import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Forms that were opened: single use, kept as they were filled until submitted. */
export const drafts = sqliteTable(
  'drafts',
  {
    id: text().primaryKey(),
    openId: text('open_id').notNull(),
    at: integer().notNull(),
    body: text().notNull(),
    usedAt: integer('used_at'),
    result: text(),
  },
  (t) => [index('drafts_result').on(t.result)],
);
