import { and, asc, count, eq, gt, sql } from 'drizzle-orm';
import { GasAlarm } from '../../alarms/alarm.ts';
import type { LedgerStore } from '../../bot/ports/ledger.ts';
import { LEDGER_KINDS, type LedgerKind, type LedgerSource } from '../../ledger/tables.ts';
import { Visit } from '../../visits/visit.ts';
import { gasAlarms, gasDevices } from '../alarms/tables.ts';
import { parseCase } from '../cases/case-lists.ts';
import { cases } from '../cases/tables.ts';
import type { Database } from '../core/database.ts';
import type { Subject } from '../core/subject.ts';
import { visits } from '../visits/tables.ts';
import { changes } from './changes.ts';
import * as tables from './tables.ts';

const { ledgers, ledgerTables, ledgerRecords, ledgerWaiting } = tables;

const communityOfDevice = sql<string | null>`${gasDevices.body} ->> '$.device.community'`;

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
    alarm: async (ids) => {
      const rows = await db
        .select({ body: gasAlarms.body, company: gasDevices.company, community: communityOfDevice })
        .from(gasAlarms)
        .leftJoin(gasDevices, eq(gasDevices.id, gasAlarms.device))
        .where(sql`${gasAlarms.id} IN ${among(ids)}`);
      return rows.map(({ body, company, community }) => ({
        alarm: GasAlarm.parse(JSON.parse(body)),
        company: company ?? '',
        community,
      }));
    },
  };
  const next = (of: typeof cases | typeof visits) => async (after: string, most: number) => {
    const rows = await db
      .select({ id: of.id })
      .from(of)
      .where(gt(sql`${of.id}`, after))
      .orderBy(asc(of.id))
      .limit(most);
    return rows.map(({ id }) => ({ id: String(id), place: String(id) }));
  };
  const earlier: { [Kind in LedgerKind]: ReturnType<typeof next> } = {
    case: next(cases),
    visit: next(visits),
    hazard: next(visits),
    // Numbers of alarms are not in the order of their letters: they are taken in by when they were raised.
    async alarm(after, most) {
      const [at = '', id = ''] = after.split('~');
      const rows = await db
        .select({ id: gasAlarms.id, at: gasAlarms.raisedAt })
        .from(gasAlarms)
        .where(sql`(${gasAlarms.raisedAt}, ${gasAlarms.id}) > (${Number(at)}, ${id})`)
        .orderBy(asc(gasAlarms.raisedAt), asc(gasAlarms.id))
        .limit(most);
      return rows.map((row) => ({ id: row.id, place: `${row.at}~${row.id}` }));
    },
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
        return { tableId: row?.tableId ?? undefined, upto: row?.upto ?? '' };
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
    ledgerAfter: (table, after, most) => earlier[table](after, most),
  };
};

/** The Base in which the ledger is kept, which rows are in it, and what waits to be written. */
export const ledger = { tables, changes, reads } satisfies Subject<typeof tables, typeof changes, LedgerStore>;
