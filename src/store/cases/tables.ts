import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PhotoOutcome } from '../../bot/ports/cases.ts';
import type { DraftId, MessageId, OpenId, PhotoId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { closedAt, dispatchedAt, lastReturnedAt, whistledAt } from './case-dates.ts';

/** Each case as it stands; `body` is the whole of it, the columns are what lists and clocks look up. */
export const cases = sqliteTable(
  'cases',
  {
    id: text().primaryKey(),
    version: integer().notNull(),
    state: text().notNull(),
    open: integer().notNull(),
    urgent: integer().notNull(),
    matter: text(),
    community: text().notNull(),
    estate: text(),
    reporter: text().notNull().$type<OpenId>(),
    openedAt: integer('opened_at').notNull(),
    changedAt: integer('changed_at').notNull(),
    nextDue: integer('next_due'),
    dueAt: integer('due_at'),
    parent: text(),
    body: text().notNull(),
  },
  (t) => [
    index('cases_due').on(t.nextDue),
    index('cases_opened').on(t.openedAt),
    index('cases_reporter').on(t.reporter, t.openedAt),
    index('cases_state').on(t.state, t.dueAt),
    index('cases_place').on(t.estate, t.matter, t.openedAt),
    index('cases_open').on(t.dueAt).where(sql`open = 1`),
    index('cases_parent').on(t.parent).where(sql`parent IS NOT NULL`),
    index('cases_community').on(t.community, t.open, t.openedAt),
    index('cases_dispatched').on(dispatchedAt, t.id),
    index('cases_closed').on(closedAt, t.id),
    index('cases_returned').on(lastReturnedAt, t.id).where(sql`${lastReturnedAt} IS NOT NULL`),
    index('cases_whistled').on(whistledAt, t.id).where(sql`${whistledAt} IS NOT NULL`),
  ],
);

/** The last number given to a case of a series (prefix and day); the case itself may not have come to be. */
export const caseNumbers = sqliteTable('case_numbers', { series: text().primaryKey(), last: integer().notNull() });

/** A case's timeline, append-only. Two changes under one version: the second is refused by the key. */
export const caseEvents = sqliteTable(
  'case_events',
  {
    caseId: text('case_id').notNull(),
    version: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.version] })],
);

/** Which departments and people an open case concerns, for their lists; removed when it ends. */
export const caseParties = sqliteTable(
  'case_parties',
  {
    caseId: text('case_id').notNull(),
    part: text().notNull(),
    party: text().notNull(),
    dueAt: integer('due_at'),
  },
  (t) => [
    primaryKey({ columns: [t.party, t.part, t.caseId] }),
    index('case_parties_case').on(t.caseId),
    index('case_parties_work').on(t.party, t.dueAt).where(sql`part = 'work'`),
  ],
);

/** Pictures people sent; `ownKey` once they are kept as our own image. */
export const photos = sqliteTable(
  'photos',
  {
    id: text().primaryKey().$type<PhotoId>(),
    target: text().notNull().$type<CaseId | DraftId>(),
    by: text().notNull().$type<OpenId>(),
    at: integer().notNull(),
    messageId: text('message_id').$type<MessageId>().notNull(),
    sourceKey: text('source_key').notNull(),
    ownKey: text('own_key'),
    lostWhy: text('lost_why'),
    outcome: text().$type<PhotoOutcome>(),
  },
  (t) => [index('photos_target').on(t.target, t.at), index('photos_message').on(t.messageId)],
);

/** Where pictures sent to a chat go for the next half hour: a case or a draft. */
export const collecting = sqliteTable(
  'collecting',
  {
    openId: text('open_id').$type<OpenId>().notNull(),
    target: text().notNull().$type<CaseId | DraftId>(),
    until: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.openId] })],
);
