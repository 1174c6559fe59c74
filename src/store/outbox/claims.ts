import { and, asc, eq, inArray, lte, min, type Placeholder, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { MessageId } from '../../brands.ts';
import { builtOnce, readOnce } from '../core/built-once.ts';
import { batch, type Database } from '../core/database.ts';
import { isQueued } from './queued.ts';
import { outbox } from './tables.ts';

export const Claimed = z.object({
  id: z.number(),
  queue: z.string(),
  body: z.string(),
  uuid: z.string(),
  revision: z.number(),
  attempts: z.number(),
  created_at: z.number(),
  first_tried_at: z.number().nullable(),
  lease_until: z.number(),
});
export type Claimed = z.infer<typeof Claimed>;
const Rows = z.array(Claimed);

/** How long a claimed delivery belongs to whoever claimed it, ms: longer than a call with its time-out. */
export const LEASE = 60_000;

/** The first of each queue: what stands behind it waits for it, however long it is due. */
export const headsOf = (db: Database) =>
  db
    .select({ id: min(outbox.id) })
    .from(outbox)
    .where(isQueued)
    .groupBy(outbox.queue);

/** Nothing waits before it in its queue. Asked of a row, it costs a look into one queue; the heads of all are asked by `headsOf`. */
const isHead = sql`NOT EXISTS (SELECT 1 FROM outbox AS before
  WHERE before.queue = outbox.queue AND before.state = 'queued' AND before.id < outbox.id)`;

/** A head that is due and that nobody has claimed. */
const isNobodys = (now: Placeholder) => and(isQueued, lte(outbox.dueAt, now), lte(outbox.leaseUntil, now), isHead);

/** Leases the heads that are due in one statement: whoever claims at the same moment gets others or none. */
export function claimOf(db: Database) {
  const now = sql.placeholder('now');
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(isNobodys(now))
    .orderBy(asc(outbox.id))
    .limit(sql.placeholder('limit'));
  const claim = db
    .update(outbox)
    .set({
      leaseUntil: sql`${sql.placeholder('until')}`,
      firstTriedAt: sql`coalesce(first_tried_at, ${now})`,
      attempts: sql`attempts + 1`,
    })
    .where(inArray(outbox.id, due))
    .returning();
  const claiming = builtOnce<{ now: number; until: number; limit: number }>(claim);
  return async (limit: number, at: number) => {
    const [claimed] = await batch(db, [claiming({ now: at, until: at + LEASE, limit })]);
    return Rows.parse(claimed?.results);
  };
}

const anyDue = (db: Database) =>
  db
    .select({ id: outbox.id })
    .from(outbox)
    .where(isNobodys(sql.placeholder('now')))
    .limit(1);

/** Whether a head is due and nobody's. */
export function anyDueOf(db: Database): (now: number) => Promise<boolean> {
  const found = readOnce<{ now: number }>(db, anyDue(db));
  return async (at) => (await found({ now: at })).length > 0;
}

/** The same as a statement, which has a row where it is so: to look in the same round trip in which something is written. */
export const anyDueBeside = (db: Database) => builtOnce<{ now: number }>(anyDue(db));

/** Puts a delivery away as done, as it was when it was claimed. */
export const doneOf = (db: Database) =>
  builtOnce<{ id: number; revision: number; now: number; messageId: MessageId | null }>(
    db
      .update(outbox)
      .set({
        state: 'sent',
        doneAt: sql`${sql.placeholder('now')}`,
        messageId: sql`${sql.placeholder('messageId')}`,
        error: null,
      })
      .where(and(eq(outbox.id, sql.placeholder('id')), eq(outbox.revision, sql.placeholder('revision')))),
  );
