import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OrderTaken } from '../../bot/ports/exchange.ts';
import type { OpenId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { BatchId } from '../../exchange/batch.ts';

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
