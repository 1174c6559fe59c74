import { MOST_FOUND, MOST_WRITTEN } from '../../ledger/limits.ts';
import { LEDGER_TABLES, type LedgerKind, type LedgerRow } from '../../ledger/tables.ts';
import type { World } from '../ports/world.ts';
import { tokenOf } from './token.ts';

/** Where the rows of one table are. */
export type LedgerPlace = { table: LedgerKind; app: string; tableId: string };
export type KeptRow = { id: string; recordId: string };

/**
 * Rows as they are now in the Base: those that are there are changed, the others made. Which are there is known from before, or
 * looked up: a row is made once, whatever was lost in between. Resolves with where each is.
 */
export async function writeRows(place: LedgerPlace, rows: readonly LedgerRow[], world: World): Promise<KeptRow[]> {
  const kept: KeptRow[] = [];
  for (let from = 0; from < rows.length; from += MOST_WRITTEN)
    kept.push(...(await writeSome(place, rows.slice(from, from + MOST_WRITTEN), world)));
  return kept;
}

async function writeSome({ table, app, tableId }: LedgerPlace, rows: readonly LedgerRow[], world: World) {
  const { bases } = world;
  const known = await recordsOf({ table, app, tableId }, rows, world);
  const there: KeptRow[] = [];
  const changed: { recordId: string; fields: LedgerRow['cells'] }[] = [];
  const fresh: LedgerRow[] = [];
  for (const row of rows) {
    const recordId = known.get(row.id);
    if (recordId !== undefined) {
      there.push({ id: row.id, recordId });
      changed.push({ recordId, fields: row.cells });
    } else if (!row.emptied) fresh.push(row);
  }
  if (changed.length > 0) await bases.update(app, tableId, changed);
  if (fresh.length === 0) return there;
  const cells = fresh.map((row) => row.cells);
  const ids = await bases.create(app, tableId, cells, await tokenOf([app, tableId, cells]));
  return [...there, ...fresh.flatMap(({ id }, i) => (ids[i] === undefined ? [] : [{ id, recordId: ids[i] }]))];
}

/** The records of rows as far as they are known, then as the Base tells. */
async function recordsOf({ table, app, tableId }: LedgerPlace, rows: readonly LedgerRow[], { store, bases }: World) {
  const ids = rows.map(({ id }) => id);
  const known = await store.ledgerRecords(table, ids);
  const strange = ids.filter((id) => !known.has(id));
  const field = LEDGER_TABLES[table].columns[0]?.name ?? '';
  for (let at = 0; at < strange.length; at += MOST_FOUND)
    for (const [id, recordId] of await bases.find(app, tableId, field, strange.slice(at, at + MOST_FOUND)))
      known.set(id, recordId);
  return known;
}
