import { and, eq } from 'drizzle-orm';
import type { LedgerChange } from '../../bot/ports/ledger.ts';
import { LEDGER_KINDS } from '../../ledger/tables.ts';
import type { Statement } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { written } from '../core/written.ts';
import { ledgers, ledgerTables } from './tables.ts';

/** Nothing of one Base is taken for another's: the ledger may have been switched meanwhile. */
const SAME = 'EXISTS (SELECT 1 FROM ledger WHERE app = ?)';

const KEPT = `
INSERT INTO ledger_records (kind, id, record_id) SELECT ?, value ->> 'id', value ->> 'recordId' FROM json_each(?) WHERE ${SAME}
ON CONFLICT (kind, id) DO UPDATE SET record_id = excluded.record_id`;
const DONE = `
DELETE FROM ledger_waiting WHERE kind = ? AND (id, mark) IN (SELECT value ->> 'id', value ->> 'mark' FROM json_each(?)) AND ${SAME}`;
const FORGET = `DELETE FROM ledger_records WHERE kind = ? AND ${SAME}`;
/** A table that came with a later release than the one that switched the ledger on has no row yet. */
const progressed = (set: string) => `
INSERT INTO ledger_tables (kind, table_id, upto) SELECT ?, ?, ? WHERE ${SAME}
ON CONFLICT (kind) DO UPDATE SET ${set}`;
const FOUND = progressed('table_id = excluded.table_id');
const UPTO = progressed('upto = max(upto, excluded.upto)');
const ANEW = progressed('table_id = NULL, upto = excluded.upto');

const empty = (): Statement[] =>
  ['ledger', 'ledger_tables', 'ledger_records', 'ledger_waiting'].map((table) => written(`DELETE FROM ${table}`));

/** The statements that write one change of the ledger. */
export const changes: Writers<LedgerChange> = {
  'ledger-on': (db, { app, by, at, from }) => [
    ...empty(),
    db.insert(ledgers).values({ id: 1, app, by, at }),
    ...LEDGER_KINDS.map((kind) => db.insert(ledgerTables).values({ kind, upto: from[kind] })),
  ],
  'ledger-off': empty,
  'ledger-table': (_, { app, table, tableId }) => [written(FOUND, table, tableId, '', app)],
  'ledger-kept': (_, { app, table, records, done, upto }) => [
    written(KEPT, table, JSON.stringify(records), app),
    written(DONE, table, JSON.stringify(done), app),
    written(UPTO, table, null, upto, app),
  ],
  'ledger-anew': (_, { app, table, from }) => [written(FORGET, table, app), written(ANEW, table, null, from, app)],
  'ledger-fault': (db, { app, fault }) => [
    db
      .update(ledgers)
      .set({ fault: fault ?? null })
      .where(and(eq(ledgers.id, 1), eq(ledgers.app, app))),
  ],
};
