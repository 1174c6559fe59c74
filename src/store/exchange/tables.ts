import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { OrderTaken } from '../../bot/ports/exchange.ts';
import type { OpenId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { BatchId } from '../../exchange/batch.ts';
import type { EventId } from '../../exchange/event.ts';

/** Each workbook of orders as it stands. */
export const orderBatches = sqliteTable(
  'order_batches',
  {
    id: text().primaryKey().$type<BatchId>(),
    openId: text('open_id').notNull().$type<OpenId>(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [index('order_batches_person').on(t.openId, t.at)],
);

/** The versions a batch has had. Two steps under one version: the second is refused by the key. */
export const orderBatchSteps = sqliteTable(
  'order_batch_steps',
  { batch: text().notNull().$type<BatchId>(), version: integer().notNull() },
  (t) => [primaryKey({ columns: [t.batch, t.version] })],
);

/** Which case an order of a source is, and what was heard of it; nothing of what it says. */
export const outsideOrders = sqliteTable(
  'outside_orders',
  {
    source: text().notNull(),
    number: text().notNull(),
    caseId: text('case_id').notNull().$type<CaseId>(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.source, t.number] }), index('outside_orders_case').on(t.caseId)],
);

/** What each order of a batch did. */
export const batchOrders = sqliteTable(
  'batch_orders',
  {
    batch: text().notNull().$type<BatchId>(),
    source: text().notNull(),
    number: text().notNull(),
    did: text().notNull().$type<OrderTaken>(),
    caseId: text('case_id').notNull().$type<CaseId>(),
  },
  (t) => [primaryKey({ columns: [t.batch, t.source, t.number] })],
);

/** How the sheets of one fingerprint are read, and who said so. */
export const sheetLayouts = sqliteTable('sheet_layouts', {
  fingerprint: text().primaryKey(),
  at: integer().notNull(),
  openId: text('open_id').notNull().$type<OpenId>(),
  body: text().notNull(),
});

/** What other systems sent by themselves, once each; its words are in `body` until it was worked on. */
export const orderEvents = sqliteTable(
  'order_events',
  {
    id: text().primaryKey().$type<EventId>(),
    source: text().notNull(),
    number: text().notNull(),
    mark: text().notNull(),
    delivery: text(),
    revision: integer(),
    at: integer().notNull(),
    state: text().notNull(),
    did: text(),
    caseId: text('case_id').$type<CaseId>(),
    urgent: integer().notNull(),
    tells: integer().notNull(),
    body: text(),
  },
  (t) => [
    uniqueIndex('order_events_mark').on(t.source, t.number, t.mark),
    uniqueIndex('order_events_delivery').on(t.source, t.delivery).where(sql`delivery IS NOT NULL`),
    index('order_events_at').on(t.at),
    index('order_events_tells').on(t.at).where(sql`tells = 1`),
  ],
);

/** What is told back of each order, in its order. */
export const orderReceipts = sqliteTable(
  'order_receipts',
  {
    source: text().notNull(),
    number: text().notNull(),
    seq: integer().notNull(),
    caseId: text('case_id').notNull().$type<CaseId>(),
    version: integer().notNull(),
    step: text().notNull(),
    state: text().notNull(),
    at: integer().notNull(),
    doneAt: integer('done_at'),
    says: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.number, t.seq] }),
    index('order_receipts_state').on(t.state, t.at),
    index('order_receipts_case').on(t.caseId),
    index('order_receipts_done').on(t.source, t.doneAt).where(sql`done_at IS NOT NULL`),
  ],
);

/** How each source was met lately; `refusedOn`: the day that `refused` counts. */
export const sourceContacts = sqliteTable('source_contacts', {
  source: text().primaryKey(),
  takenAt: integer('taken_at'),
  refusedAt: integer('refused_at'),
  why: text(),
  refusedOn: text('refused_on'),
  refused: integer().notNull(),
});
