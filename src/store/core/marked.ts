import type { LedgerKind } from '../../ledger/tables.ts';
import type { Statement } from './database.ts';
import { written } from './written.ts';

const MARK = `
INSERT INTO ledger_waiting (kind, id, mark) SELECT value, ?, ? FROM json_each(?) WHERE EXISTS (SELECT 1 FROM ledger)
ON CONFLICT (kind, id) DO UPDATE SET mark = max(mark, excluded.mark)`;

/** A record that changed waits to be written to the tables it is in; nothing where the ledger is switched off. */
export const marked = (id: string, version: number, ...tables: LedgerKind[]): Statement =>
  written(MARK, id, version, JSON.stringify(tables));
