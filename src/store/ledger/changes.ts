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
const ANEW = `UPDATE ledger_tables SET table_id = NULL, upto = ? WHERE kind = ? AND ${SAME}`;

const empty = (): Statement[] =>
  ['ledger', 'ledger_tables', 'ledger_records', 'ledger_waiting'].map((table) => written(`DELETE FROM ${table}`));

/** The statements that write one change of the ledger. */
export const changes: Writers<LedgerChange> = {
  'ledger-on': (db, { app, by, at, from }) => [
    ...empty(),
    db.insert(ledgers).values({ id: 1, app, by, at }),
    ...LEDGER_KINDS.map((kind) => db.insert(ledgerTables).values({ kind, upto: kind === 'case' ? from : '' })),
  ],
  'ledger-off': empty,
  'ledger-table': (_, { app, table, tableId }) => [
    written(`UPDATE ledger_tables SET table_id = ? WHERE kind = ? AND ${SAME}`, tableId, table, app),
  ],
  'ledger-kept': (_, { app, table, records, done, upto }) => [
    written(KEPT, table, JSON.stringify(records), app),
    written(DONE, table, JSON.stringify(done), app),
    written(`UPDATE ledger_tables SET upto = max(upto, ?) WHERE kind = ? AND ${SAME}`, upto, table, app),
  ],
  'ledger-anew': (_, { app, table, from }) => [written(FORGET, table, app), written(ANEW, from, table, app)],
  'ledger-fault': (db, { app, fault }) => [
    db
      .update(ledgers)
      .set({ fault: fault ?? null })
      .where(and(eq(ledgers.id, 1), eq(ledgers.app, app))),
  ],
};
