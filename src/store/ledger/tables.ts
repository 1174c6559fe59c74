import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OpenId } from '../../brands.ts';
import type { LedgerKind } from '../../ledger/tables.ts';

/** The Base in which the ledger is kept; one row, none where it is switched off. */
export const ledgers = sqliteTable('ledger', {
  id: integer().primaryKey(),
  app: text().notNull(),
  by: text().notNull().$type<OpenId>(),
  at: integer().notNull(),
  fault: text(),
});

/** How far each of its tables is. */
export const ledgerTables = sqliteTable('ledger_tables', {
  kind: text().primaryKey().$type<LedgerKind>(),
  tableId: text('table_id'),
  upto: text().notNull(),
});

/** The id that each row has in the Base. */
export const ledgerRecords = sqliteTable(
  'ledger_records',
  { kind: text().notNull().$type<LedgerKind>(), id: text().notNull(), recordId: text('record_id').notNull() },
  (t) => [primaryKey({ columns: [t.kind, t.id] })],
);

/** What changed since it was written there, with its version. */
export const ledgerWaiting = sqliteTable(
  'ledger_waiting',
  { kind: text().notNull().$type<LedgerKind>(), id: text().notNull(), mark: integer().notNull() },
  (t) => [primaryKey({ columns: [t.kind, t.id] })],
);
