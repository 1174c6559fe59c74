import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OpenId, QuestionId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';

/** What the list did not help somebody with: without words, which stay with the question or the case. */
export const waiting = sqliteTable(
  'waiting',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    person: text().notNull().$type<OpenId>(),
    kind: text().notNull(),
    question: text().$type<QuestionId>(),
    caseId: text('case_id').$type<CaseId>(),
    matter: text(),
    reason: text(),
    /** Parted by blanks, as `likely` is. */
    tokens: text().notNull(),
    likely: text().notNull(),
    decision: text(),
    /** 1: whoever pressed 不对 has heard what became of it. */
    told: integer().notNull(),
  },
  (t) => [
    index('waiting_open').on(t.at).where(sql`decision IS NULL`),
    index('waiting_decision').on(t.decision).where(sql`decision IS NOT NULL`),
    index('waiting_question').on(t.question).where(sql`question IS NOT NULL`),
  ],
);

/** What was decided of a cluster; `keys` and `people` are lists, as JSON. */
export const waitingDecisions = sqliteTable(
  'waiting_decisions',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    by: text().notNull().$type<OpenId>(),
    outcome: text().notNull(),
    proposal: text(),
    keys: text().notNull(),
    people: text().notNull(),
  },
  (t) => [
    index('waiting_decisions_at').on(t.at),
    index('waiting_decisions_proposal').on(t.proposal).where(sql`proposal IS NOT NULL`),
  ],
);
