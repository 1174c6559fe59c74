import { and, asc, count, eq, gt, sql } from 'drizzle-orm';
import type { LedgerStore } from '../../bot/ports/ledger.ts';
import { ALL_KEPT } from '../../ledger/limits.ts';
import { LEDGER_KINDS, type LedgerKind, type LedgerSource } from '../../ledger/tables.ts';
import { Visit } from '../../visits/visit.ts';
import { parseCase } from '../cases/case-lists.ts';
import { cases } from '../cases/tables.ts';
import type { Database } from '../core/database.ts';
import type { Subject } from '../core/subject.ts';
import { visits } from '../visits/tables.ts';
import { changes } from './changes.ts';
import * as tables from './tables.ts';

const { ledgers, ledgerTables, ledgerRecords, ledgerWaiting } = tables;

/** The ids of a list as one bound parameter. */
const among = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

const byKind = <T>(of: (kind: LedgerKind) => T) =>
  Object.fromEntries(LEDGER_KINDS.map((kind) => [kind, of(kind)])) as Record<LedgerKind, T>;

const reads = (db: Database): LedgerStore => {
  const sources: { [Kind in LedgerKind]: (ids: readonly string[]) => Promise<LedgerSource[Kind][]> } = {
    case: async (ids) =>
      (
        await db
          .select()
          .from(cases)
          .where(sql`${cases.id} IN ${among(ids)}`)
      ).map(parseCase),
    visit: async (ids) =>
      (
        await db
          .select()
          .from(visits)
          .where(sql`${visits.id} IN ${among(ids)}`)
      ).map(({ body }) => Visit.parse(JSON.parse(body))),
    hazard: (ids) => sources.visit(ids),
  };
  return {
    async ledger() {
      // One question a minute, of every street: mostly it is switched off.
      const found = await db.select().from(ledgers).leftJoin(ledgerTables, eq(ledgers.id, 1));
      const [first] = found;
      if (!first) return undefined;
      const { app, by, at, fault } = first.ledger;
      const progress = byKind((kind) => {
        const row = found.find((one) => one.ledger_tables?.kind === kind)?.ledger_tables;
        return { tableId: row?.tableId ?? undefined, upto: row?.upto ?? ALL_KEPT };
      });
      return { app, by, at, fault: fault ?? undefined, tables: progress };
    },
    ledgerWaiting: (table, most) =>
      db
        .select({ id: ledgerWaiting.id, mark: ledgerWaiting.mark })
        .from(ledgerWaiting)
        .where(eq(ledgerWaiting.kind, table))
        .orderBy(asc(ledgerWaiting.id))
        .limit(most),
    async ledgerCounts() {
      const [kept, waiting] = await db.batch([
        db.select({ kind: ledgerRecords.kind, n: count() }).from(ledgerRecords).groupBy(ledgerRecords.kind),
        db.select({ kind: ledgerWaiting.kind, n: count() }).from(ledgerWaiting).groupBy(ledgerWaiting.kind),
      ]);
      const of = (rows: typeof kept, kind: LedgerKind) => rows.find((row) => row.kind === kind)?.n ?? 0;
      return byKind((kind) => ({ kept: of(kept, kind), waiting: of(waiting, kind) }));
    },
    async ledgerRecords(table, ids) {
      const rows = await db
        .select({ id: ledgerRecords.id, recordId: ledgerRecords.recordId })
        .from(ledgerRecords)
        .where(and(eq(ledgerRecords.kind, table), sql`${ledgerRecords.id} IN ${among(ids)}`));
      return new Map(rows.map(({ id, recordId }) => [id, recordId]));
    },
    ledgerSources: (table, ids) => sources[table](ids),
    async ledgerAfter(table, after, most) {
      const of = table === 'case' ? cases : visits;
      const rows = await db
        .select({ id: of.id })
        .from(of)
        .where(gt(sql`${of.id}`, after))
        .orderBy(asc(of.id))
        .limit(most);
      return rows.map(({ id }) => id as string);
    },
  };
};

/** The Base in which the ledger is kept, which rows are in it, and what waits to be written. */
export const ledger = { tables, changes, reads } satisfies Subject<typeof tables, typeof changes, LedgerStore>;
