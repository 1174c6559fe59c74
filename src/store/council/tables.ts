import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ChatId, MessageId, OpenId } from '../../brands.ts';
import type { CaseId, CouncilId } from '../../cases/record/ids.ts';

/** The groups of whistles: how far each has come, one row a round of a case. */
export const councils = sqliteTable(
  'councils',
  {
    id: text().primaryKey().$type<CouncilId>(),
    caseId: text('case_id').notNull().$type<CaseId>(),
    round: integer().notNull(),
    token: text().notNull(),
    step: text().notNull(),
    state: text().notNull(),
    chatId: text('chat_id').$type<ChatId>(),
    messageId: text('message_id').$type<MessageId>(),
    added: text().notNull(),
    failures: text().notNull(),
    wish: text(),
    begunAt: integer('begun_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (t) => [index('councils_chat').on(t.chatId), index('councils_case').on(t.caseId, t.round)],
);

/** What was said of a whistle after its end, for the figures; the latest press counts. */
export const councilRatings = sqliteTable(
  'council_ratings',
  {
    caseId: text('case_id').notNull(),
    round: integer().notNull(),
    department: text().notNull(),
    about: text().notNull(),
    value: text().notNull(),
    by: text().notNull().$type<OpenId>(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.round, t.department, t.about] })],
);
