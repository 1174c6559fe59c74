import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OpenId } from '../../brands.ts';
import type { VisitId } from '../../visits/visit.ts';
import { toldAt } from './told-at.ts';

/** Each visit as it stands; `body` is the whole of it, the columns are what lists look up. */
export const visits = sqliteTable(
  'visits',
  {
    id: text().primaryKey().$type<VisitId>(),
    version: integer().notNull(),
    state: text().notNull(),
    subject: text(),
    plan: text(),
    changedAt: integer('changed_at').notNull(),
    body: text().notNull(),
  },
  (t) => [index('visits_plan').on(t.plan, t.subject), index('visits_told').on(toldAt, t.id)],
);

/** A visit's course, append-only. Two steps under one version: the second is refused by the key. */
export const visitEvents = sqliteTable(
  'visit_events',
  {
    visit: text().notNull().$type<VisitId>(),
    version: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.visit, t.version] })],
);

/** Who takes part in a visit that is going on. */
export const visitPeople = sqliteTable(
  'visit_people',
  { openId: text('open_id').notNull().$type<OpenId>(), visit: text().notNull().$type<VisitId>() },
  (t) => [primaryKey({ columns: [t.openId, t.visit] }), index('visit_people_visit').on(t.visit)],
);

/** The cases a visit opened, with the version of each up to which its lines were taken over. */
export const visitCases = sqliteTable(
  'visit_cases',
  { caseId: text('case_id').notNull(), visit: text().notNull().$type<VisitId>(), seen: integer().notNull() },
  (t) => [primaryKey({ columns: [t.caseId, t.visit] })],
);

/** What the token of an owner's page hashes to, SHA-256; the token itself is kept nowhere. */
export const ownerLinks = sqliteTable(
  'owner_links',
  { hash: text().primaryKey(), visit: text().notNull().$type<VisitId>(), at: integer().notNull() },
  (t) => [index('owner_links_visit').on(t.visit)],
);

/** What owners thought of a visit: which visit and whose cannot be told from it. */
export const visitRatings = sqliteTable('visit_ratings', {
  hash: text().primaryKey(),
  stars: integer().notNull(),
  words: text(),
});
