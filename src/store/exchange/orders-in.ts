import { and, asc, count, desc, eq, inArray, lte, max, min, or, sql } from 'drizzle-orm';
import type { Erased } from '../../bot/ports/erased.ts';
import type { ExchangeChange, ExchangeStore, SourceContact } from '../../bot/ports/exchange.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { OrderEvent } from '../../exchange/event.ts';
import type { OutsideOrder } from '../../exchange/order.ts';
import { Receipt, type ReceiptKey } from '../../exchange/receipts.ts';
import { withHeard } from '../../exchange/with-heard.ts';
import { gasDevices } from '../alarms/tables.ts';
import type { Database, Statement } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { orderEvents, orderReceipts, outsideOrders, sourceContacts } from './tables.ts';

/** So many cases are named to the desk at once; of the rest it hears that there are. */
const MOST_TOLD = 60;

type OrderChange = Extract<
  ExchangeChange,
  {
    kind:
      | 'order-event'
      | 'order-event-done'
      | 'orders-told'
      | 'exchange-moved'
      | 'receipt'
      | 'receipt-state'
      | 'source-refused';
  }
>;

const isReceipt = ({ source, number, seq }: ReceiptKey) =>
  and(eq(orderReceipts.source, source), eq(orderReceipts.number, number), eq(orderReceipts.seq, seq));

/** The statements that write what other systems send in and are told. */
export const orderChanges: Writers<OrderChange> = {
  'order-event': (db, { event, order }) => [
    db.insert(orderEvents).values({ ...event, urgent: Number(event.urgent), tells: 0, body: JSON.stringify(order) }),
    db
      .insert(sourceContacts)
      .values({ source: event.source, takenAt: event.at, refused: 0 })
      .onConflictDoUpdate({ target: sourceContacts.source, set: { takenAt: event.at } }),
  ],
  'order-event-done': (db, { id, state, did, caseId, tells }) => [
    db
      .update(orderEvents)
      .set({ state, did, caseId, tells: Number(tells), ...(state === 'done' ? { body: null } : {}) })
      .where(eq(orderEvents.id, id)),
  ],
  'orders-told': (db, { until }) => [
    db
      .update(orderEvents)
      .set({ tells: 0 })
      .where(and(eq(orderEvents.tells, 1), lte(orderEvents.at, until))),
  ],
  'exchange-moved': (db, { source, number, to, at }) => [
    db
      .update(outsideOrders)
      .set({ caseId: to, at, body: sql`json_set(body, '$.caseId', ${to})` })
      .where(and(eq(outsideOrders.source, source), eq(outsideOrders.number, number))),
  ],
  receipt: (db, { receipt }) => [db.insert(orderReceipts).values({ ...receipt, says: JSON.stringify(receipt.says) })],
  'receipt-state': (db, { of, from, to, at, says }) => [
    db
      .update(orderReceipts)
      .set({ state: to, doneAt: at, ...(says ? { says: JSON.stringify(says) } : {}) })
      .where(and(isReceipt(of), inArray(orderReceipts.state, [...from]))),
  ],
  'source-refused': (db, { source, at, refused, why }) => {
    const day = dayOf(at);
    return [
      db
        .insert(sourceContacts)
        .values({ source, refusedAt: at, why, refusedOn: day, refused })
        .onConflictDoUpdate({
          target: sourceContacts.source,
          set: {
            refusedAt: at,
            why,
            refusedOn: day,
            refused: sql`iif(refused_on = ${day}, refused, 0) + ${refused}`,
          },
        }),
    ];
  },
};

const eventOf = ({ tells: _, body: __, urgent, ...row }: typeof orderEvents.$inferSelect): OrderEvent =>
  OrderEvent.parse({ ...row, urgent: urgent === 1 });

/** A receipt as its row says it. */
export const receiptOf = (row: typeof orderReceipts.$inferSelect): Receipt =>
  Receipt.parse({ ...row, says: JSON.parse(row.says) });

type OrderReads = Pick<
  ExchangeStore,
  | 'orderEventLike'
  | 'orderEvents'
  | 'untoldOrders'
  | 'latestEvents'
  | 'receiptsOf'
  | 'receipt'
  | 'receiptsIn'
  | 'sourceContacts'
>;

/** The reads of what other systems send in and are told. */
export const orderReads = (db: Database): OrderReads => ({
  async orderEventLike({ source, number, mark, delivery }) {
    const same = and(eq(orderEvents.number, number), eq(orderEvents.mark, mark));
    const either = delivery === null ? same : or(eq(orderEvents.delivery, delivery), same);
    const [row] = await db
      .select()
      .from(orderEvents)
      .where(and(eq(orderEvents.source, source), either))
      .limit(1);
    return row && eventOf(row);
  },
  async orderEvents(source, number) {
    const rows = await db
      .select()
      .from(orderEvents)
      .where(and(eq(orderEvents.source, source), eq(orderEvents.number, number)))
      .orderBy(asc(orderEvents.at), asc(sql`rowid`));
    // Kept only by the bot, from a value of this type.
    return rows.map((row) => ({
      ...eventOf(row),
      order: row.body === null ? undefined : (JSON.parse(row.body) as OutsideOrder),
    }));
  },
  async untoldOrders() {
    const untold = eq(orderEvents.tells, sql`1`);
    const [span] = await db
      .select({ since: min(orderEvents.at), until: max(orderEvents.at), all: count() })
      .from(orderEvents)
      .where(untold);
    if (!span || span.since === null || span.until === null) return undefined;
    const isLate = sql<number>`coalesce(${orderEvents.did} = 'late', 0)`;
    const rows = await db
      .select({ caseId: orderEvents.caseId, isLate })
      .from(orderEvents)
      .where(untold)
      .orderBy(desc(isLate), asc(orderEvents.at))
      .limit(MOST_TOLD);
    const casesOf = (some: typeof rows) => [...new Set(some.flatMap(({ caseId }) => caseId ?? []))];
    return {
      ...{ since: span.since, until: span.until, more: span.all - rows.length },
      cases: casesOf(rows),
      late: casesOf(rows.filter((row) => row.isLate === 1)),
    };
  },
  async latestEvents(most) {
    const rows = await db.select().from(orderEvents).orderBy(desc(orderEvents.at)).limit(most);
    return rows.map(eventOf);
  },
  async receiptsOf(source, number) {
    const rows = await db
      .select()
      .from(orderReceipts)
      .where(and(eq(orderReceipts.source, source), eq(orderReceipts.number, number)))
      .orderBy(asc(orderReceipts.seq));
    return rows.map(receiptOf);
  },
  async receipt(key) {
    const [row] = await db.select().from(orderReceipts).where(isReceipt(key));
    return row && receiptOf(row);
  },
  async receiptsIn(state, most) {
    const rows = await db
      .select()
      .from(orderReceipts)
      .where(eq(orderReceipts.state, state))
      .orderBy(asc(orderReceipts.at))
      .limit(most);
    return rows.map(receiptOf);
  },
  async sourceContacts(): Promise<SourceContact[]> {
    const [met, gas] = await Promise.all([
      db.select().from(sourceContacts).orderBy(asc(sourceContacts.source)),
      // A gas platform is heard by its devices, whose every word would be too much to count.
      db
        .select({ source: gasDevices.source, heardAt: sql<number | null>`max(${gasDevices.body} ->> '$.heardAt')` })
        .from(gasDevices)
        .groupBy(gasDevices.source),
    ]);
    return withHeard(met, gas);
  },
});

/** What was told of a case holds words of its feedback: they go; of what was not sent yet the desk writes them anew. */
export const erasedReceipts = (db: Database, { caseId }: Erased): Statement[] => [
  db.update(orderReceipts).set({ says: sql`json_set(says, '$.text', '')` }).where(eq(orderReceipts.caseId, caseId)),
];
