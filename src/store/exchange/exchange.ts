import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { ExchangeChange, ExchangeStore } from '../../bot/ports/exchange.ts';
import { OrderBatch } from '../../exchange/batch.ts';
import { OutsideRef } from '../../exchange/reference.ts';
import type { SheetLayout } from '../../exchange/sheet.ts';
import { parseCase } from '../cases/case-lists.ts';
import { cases } from '../cases/tables.ts';
import { chunks } from '../core/chunks.ts';
import type { Database } from '../core/database.ts';
import type { Subject, Writers } from '../core/subject.ts';
import { erasedReceipts, orderChanges, orderReads } from './orders-in.ts';
import * as tables from './tables.ts';

const { orderBatches, orderBatchSteps, outsideOrders, batchOrders, sheetLayouts } = tables;

/** D1 binds a hundred values a statement. */
const AT_ONCE = 80;

const changes: Writers<ExchangeChange> = {
  ...orderChanges,
  'exchange-batch': (db, { batch }) => {
    const body = JSON.stringify(batch);
    return [
      db.insert(orderBatchSteps).values({ batch: batch.id, version: batch.version }),
      db
        .insert(orderBatches)
        .values({ id: batch.id, openId: batch.openId, at: batch.at, body })
        .onConflictDoUpdate({ target: orderBatches.id, set: { body } }),
    ];
  },
  'exchange-order': (db, { ref, batch, did, at }) => {
    const { source, number, caseId } = ref;
    const set = { caseId, at, body: JSON.stringify(ref) };
    const row = db.insert(outsideOrders).values({ source, number, ...set });
    const known = did === 'updated' || did === 'late';
    return [
      // An order that is new twice at once is refused the second time, with the case that came of it.
      known ? row.onConflictDoUpdate({ target: [outsideOrders.source, outsideOrders.number], set }) : row,
      ...(batch ? [db.insert(batchOrders).values({ batch, source, number, did, caseId }).onConflictDoNothing()] : []),
    ];
  },
  'exchange-order-gone': (db, { source, number, batch }) => [
    db.delete(outsideOrders).where(and(eq(outsideOrders.source, source), eq(outsideOrders.number, number))),
    db
      .delete(batchOrders)
      .where(and(eq(batchOrders.batch, batch), eq(batchOrders.source, source), eq(batchOrders.number, number))),
  ],
  'exchange-layout': (db, { fingerprint, layout, openId, at }) => {
    const set = { at, openId, body: JSON.stringify(layout) };
    return [
      db
        .insert(sheetLayouts)
        .values({ fingerprint, ...set })
        .onConflictDoUpdate({ target: sheetLayouts.fingerprint, set }),
    ];
  },
};

const batchOf = ({ body }: { body: string }): OrderBatch => OrderBatch.parse(JSON.parse(body));
const refOf = ({ body }: { body: string }): OutsideRef => OutsideRef.parse(JSON.parse(body));

const reads = (db: Database): ExchangeStore => ({
  ...orderReads(db),
  async orderBatch(id) {
    const [row] = await db.select().from(orderBatches).where(eq(orderBatches.id, id));
    return row && batchOf(row);
  },
  async orderBatches(openId, most) {
    const rows = await db
      .select()
      .from(orderBatches)
      .where(eq(orderBatches.openId, openId))
      .orderBy(desc(orderBatches.at))
      .limit(most);
    return rows.map(batchOf);
  },
  async batchOrders(id) {
    const { source, number, did, caseId } = batchOrders;
    return db
      .select({ source, number, did, caseId })
      .from(batchOrders)
      .where(eq(batchOrders.batch, id))
      .orderBy(asc(source), asc(number));
  },
  async outsideRefs(source, numbers) {
    const found = await Promise.all(
      chunks(numbers, AT_ONCE).map((some) =>
        db
          .select()
          .from(outsideOrders)
          .where(and(eq(outsideOrders.source, source), inArray(outsideOrders.number, [...some]))),
      ),
    );
    return found.flat().map(refOf);
  },
  async refsOfCases(ids) {
    const found = await Promise.all(
      chunks(ids, AT_ONCE).map((some) =>
        db
          .select()
          .from(outsideOrders)
          .where(inArray(outsideOrders.caseId, [...some])),
      ),
    );
    return found.flat().map(refOf);
  },
  async casesOfOrders(source, numbers) {
    const found = await Promise.all(
      chunks(numbers, AT_ONCE).map((some) =>
        db
          .select({ number: outsideOrders.number, body: cases.body })
          .from(outsideOrders)
          .innerJoin(cases, eq(cases.id, outsideOrders.caseId))
          .where(and(eq(outsideOrders.source, source), inArray(outsideOrders.number, [...some]))),
      ),
    );
    return new Map(found.flat().map((row) => [row.number, parseCase(row)]));
  },
  async sheetLayout(fingerprint) {
    const [row] = await db.select().from(sheetLayouts).where(eq(sheetLayouts.fingerprint, fingerprint));
    // Layouts are written only by the bot, from values of this type.
    return row && (JSON.parse(row.body) as SheetLayout);
  },
});

const contested = [orderBatchSteps, outsideOrders, tables.orderEvents, tables.orderReceipts];

/** What comes from other systems and goes back to them, and which case an order has become. */
export const exchange = { tables, changes, reads, erased: erasedReceipts, contested } satisfies Subject<
  typeof tables,
  typeof changes,
  ExchangeStore
>;
