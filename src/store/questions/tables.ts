import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ChatId, OpenId, QuestionId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';

/** Every question asked, redacted, with what we answered: the material of the list's care. */
export const questions = sqliteTable(
  'questions',
  {
    id: text().primaryKey().$type<QuestionId>(),
    at: integer().notNull(),
    chatId: text('chat_id').$type<ChatId>().notNull(),
    asker: text().notNull().$type<OpenId>(),
    words: text().notNull(),
    outcome: text().notNull(),
    matter: text(),
    matterHash: text('matter_hash'),
    caseId: text('case_id').$type<CaseId>(),
    hits: text().notNull(),
    state: text().notNull(),
  },
  (t) => [
    index('questions_at').on(t.at),
    index('questions_outcome').on(t.outcome, t.at),
    index('questions_asker').on(t.chatId, t.asker, t.at),
  ],
);

/** What was pressed under a question's cards, and the corrections (不对) with their coded reason. */
export const presses = sqliteTable(
  'presses',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    question: text(),
    presser: text().notNull().$type<OpenId>(),
    chatId: text('chat_id').$type<ChatId>(),
    action: text().notNull(),
    matter: text(),
    matterHash: text('matter_hash'),
    reason: text(),
  },
  (t) => [
    index('presses_question').on(t.question, t.action),
    index('presses_action').on(t.action, t.at),
    index('presses_where').on(t.chatId, t.presser, t.at),
  ],
);
