import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DraftId, OpenId } from '../../brands.ts';

/** Forms that were opened: single use, kept as they were filled until submitted. */
export const drafts = sqliteTable(
  'drafts',
  {
    id: text().primaryKey().$type<DraftId>(),
    openId: text('open_id').$type<OpenId>().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
    usedAt: integer('used_at'),
    result: text(),
  },
  (t) => [index('drafts_result').on(t.result), index('drafts_person').on(t.openId, t.at)],
);
