import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CaseId } from '../../cases/record/ids.ts';
import type { EventId } from '../../exchange/event.ts';

/** Each request that came by GeoReport v2; what it says is in its order and its case. */
export const open311Requests = sqliteTable(
  'open311_requests',
  {
    id: text().primaryKey().$type<EventId>(),
    source: text().notNull(),
    key: text().notNull(),
    code: text().notNull(),
    at: integer().notNull(),
    lat: real(),
    long: real(),
  },
  (t) => [uniqueIndex('open311_requests_key').on(t.source, t.key), index('open311_requests_at').on(t.source, t.at)],
);

/** What was asked of another such service for a case that was referred to it, and how that stands there. */
export const open311Referrals = sqliteTable(
  'open311_referrals',
  {
    caseId: text('case_id').notNull().$type<CaseId>(),
    partner: text().notNull(),
    since: integer().notNull(),
    state: text().notNull(),
    dueAt: integer('due_at'),
    body: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.partner] }),
    index('open311_referrals_due').on(t.dueAt).where(sql`due_at IS NOT NULL`),
  ],
);
