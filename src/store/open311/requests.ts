import { and, asc, desc, eq, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Open311Store } from '../../bot/ports/open311.ts';
import type { RequestFilter } from '../../open311/asked-for.ts';
import { Open311Request, type ShownRequest } from '../../open311/request.ts';
import { cases } from '../cases/tables.ts';
import { chunks } from '../core/chunks.ts';
import type { Database } from '../core/database.ts';
import { receiptOf } from '../exchange/orders-in.ts';
import { orderEvents, orderReceipts, outsideOrders } from '../exchange/tables.ts';
import { open311Requests as requests } from './tables.ts';

/** D1 binds a hundred values a statement. */
const AT_ONCE = 80;

/** One value out of the whole of a case. */
const ofCase = <Value>(path: string): SQL<Value> => sql<Value>`json_extract(${cases.body}, ${sql.raw(`'$.${path}'`)})`;

/** As src/open311/standing.ts has it (isShown). */
const READ = or(
  eq(orderReceipts.state, 'sent'),
  and(eq(orderReceipts.state, 'dropped'), sql`json_extract(${orderReceipts.says}, '$.by') IS NOT NULL`),
);

/** By when it is to be done, while that clock runs. */
const RESOLVE_BY = sql<
  number | null
>`(SELECT clock.value ->> '$.dueAt' FROM json_each(${cases.body}, '$.clocks') AS clock
  WHERE clock.value ->> '$.name' = 'resolve' AND clock.value ->> '$.stopped' IS NULL LIMIT 1)`;

/** Whoever reported a person is not even said to be there. */
const NOT_SECRET = sql`coalesce(${ofCase('reportedPerson')}, 0) = 0`;

const OVER = sql`coalesce((SELECT step FROM ${orderReceipts} WHERE ${orderReceipts.source} = ${requests.source}
  AND ${orderReceipts.number} = ${requests.id} AND ${READ} ORDER BY seq DESC LIMIT 1), '') IN ('closed', 'returned')`;

const chosen = (source: string, { ids, codes, status, from, until }: RequestFilter): SQL | undefined =>
  and(
    eq(requests.source, source),
    ...(ids ? [sql`${requests.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`] : []),
    ...(codes ? [sql`${requests.code} IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`] : []),
    ...(ids ? [] : [gte(requests.at, from), lte(requests.at, until)]),
    ...(status ? [status === 'closed' ? OVER : sql`NOT (${OVER})`] : []),
    NOT_SECRET,
  );

const requestOf = (row: typeof requests.$inferSelect): Open311Request => Open311Request.parse(row);

/** The reads of what comes and is looked at by GeoReport v2. */
export const requestReads = (
  db: Database,
): Pick<Open311Store, 'open311Like' | 'open311Request' | 'open311Requests' | 'open311Updates'> => ({
  async open311Like(source, keys) {
    const [row] = await db
      .select()
      .from(requests)
      .where(and(eq(requests.source, source), inArray(requests.key, [...keys])))
      .orderBy(desc(requests.at))
      .limit(1);
    return row && requestOf(row);
  },
  async open311Request(source, id) {
    const [row] = await db
      .select()
      .from(requests)
      .where(and(eq(requests.source, source), eq(requests.id, sql`${id}`)));
    return row && requestOf(row);
  },
  async open311Requests(source, filter) {
    const rows = await db
      .select({
        request: requests,
        waiting: sql<string | null>`json_extract(${orderEvents.body}, '$.what.text')`,
        caseId: cases.id,
        state: ofCase<NonNullable<ShownRequest['seen']>['state']>('state'),
        matterId: ofCase<string | null>('matterId'),
        number: ofCase<string | null>('origin.outsideNumber'),
        description: ofCase<string>('description'),
        community: ofCase<string>('place.community'),
        estate: ofCase<string | null>('place.estate'),
        detail: ofCase<string>('place.detail'),
        dueAt: RESOLVE_BY,
      })
      .from(requests)
      .leftJoin(orderEvents, eq(orderEvents.id, requests.id))
      .leftJoin(outsideOrders, and(eq(outsideOrders.source, requests.source), eq(outsideOrders.number, requests.id)))
      .leftJoin(cases, eq(cases.id, outsideOrders.caseId))
      .where(chosen(source, filter))
      .orderBy(desc(requests.at), desc(requests.id))
      .limit(filter.limit)
      .offset(filter.offset);
    const told = await toldOf(
      db,
      source,
      rows.map(({ request }) => request.id),
    );
    return rows.map(
      ({ request, waiting, caseId, number, ...seen }): ShownRequest => ({
        request: requestOf(request),
        words: waiting ?? '',
        seen: caseId === null ? null : { own: number === request.id, ...seen },
        told: told.get(request.id) ?? [],
      }),
    );
  },
  async open311Updates(source, { from, until, most }) {
    const rows = await db
      .select({ receipt: orderReceipts, request: requests.id })
      .from(orderReceipts)
      .innerJoin(requests, and(eq(requests.source, orderReceipts.source), eq(requests.id, orderReceipts.number)))
      .innerJoin(cases, eq(cases.id, orderReceipts.caseId))
      .where(
        and(
          eq(orderReceipts.source, source),
          gte(orderReceipts.doneAt, from),
          lte(orderReceipts.doneAt, until),
          READ,
          NOT_SECRET,
        ),
      )
      .orderBy(asc(orderReceipts.doneAt), asc(orderReceipts.number), asc(orderReceipts.seq))
      .limit(most);
    return rows.flatMap(({ receipt, request }) =>
      receipt.doneAt === null ? [] : [{ ...receiptOf(receipt), request, doneAt: receipt.doneAt }],
    );
  },
});

/** What was told of each of these requests, oldest first. */
async function toldOf(db: Database, source: string, ids: readonly string[]) {
  const found = await Promise.all(
    chunks(ids, AT_ONCE).map((some) =>
      db
        .select()
        .from(orderReceipts)
        .where(and(eq(orderReceipts.source, source), inArray(orderReceipts.number, [...some])))
        .orderBy(asc(orderReceipts.number), asc(orderReceipts.seq)),
    ),
  );
  return Map.groupBy(found.flat().map(receiptOf), ({ number }) => number);
}
