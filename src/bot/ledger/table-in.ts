import { LEDGER_TABLES, type LedgerKind } from '../../ledger/tables.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { World } from '../ports/world.ts';

/**
 * The id of a table of the ledger in its Base: as it is known, else found by its name, else made. Fields it lacks are added;
 * those that somebody else added stay.
 */
export async function tableIn(
  table: LedgerKind,
  { app, tables }: Ledger,
  { bases, store, now }: World,
): Promise<string> {
  const known = tables[table].tableId;
  if (known !== undefined) return known;
  const { name, columns } = LEDGER_TABLES[table];
  const found = (await bases.tables(app)).get(name);
  const tableId = found ?? (await bases.createTable(app, name, columns));
  if (found !== undefined) {
    const there = await bases.fields(app, tableId);
    for (const column of columns) if (!there.includes(column.name)) await bases.addField(app, tableId, column);
  }
  await store.commit({ at: now(), changes: [{ kind: 'ledger-table', app, table, tableId }], says: [] });
  return tableId;
}
