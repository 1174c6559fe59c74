import { and, count, eq, inArray, lte, sql } from 'drizzle-orm';
import type { OutboxStore, Queued } from '../../bot/ports/outbox.ts';
import type { Outgoing } from '../../bot/ports/outgoing.ts';
import { chatKeyOf, mergeKeyOf } from '../../outgoing/lanes.ts';
import { batch, type Database, type Statement } from '../core/database.ts';
import { anyDueBeside, anyDueOf, claimOf, doneOf, headsOf } from './claims.ts';
import { keepLive } from './live-cards.ts';
import { isQueued } from './queued.ts';
import { drawAnew, retireOlder } from './rows.ts';
import { outbox } from './tables.ts';
import { handsOf, type TakenRow } from './taken-up.ts';
import { gotThrough } from './unreachable.ts';

/** Whoever was so slow that somebody else took the delivery up has no more say in it. */
const stillHeldBy = ({ id, attempts }: Queued) => and(eq(outbox.id, id), isQueued, eq(outbox.attempts, attempts));

type Deliveries = Pick<
  OutboxStore,
  'claim' | 'taken' | 'anyDue' | 'delivered' | 'putOff' | 'nextDelivery' | 'dueDeliveries'
>;

/** Takes deliveries up in their order and says what became of them. */
export function deliveriesOf(db: Database, newId: () => string): Deliveries {
  const claimed = claimOf(db);
  const done = doneOf(db);
  const through = gotThrough(db);
  const lookBeside = anyDueBeside(db);
  const hands = handsOf(db);
  return {
    async claim(limit, now) {
      const rows = await claimed(limit, now);
      return rows.map((row) => queuedOf(row, JSON.parse(row.body) as Outgoing)).sort((a, b) => a.id - b.id);
    },
    // What was not called for while its lease ran is taken up like everything else.
    taken(limit, now) {
      const rows = hands.rows.splice(0, limit).filter(({ row }) => row.lease_until > now);
      const more = hands.more && rows.length < limit;
      if (more) hands.more = false;
      return { mine: rows.map(({ row, outgoing }) => queuedOf(row, outgoing)), more };
    },
    anyDue: anyDueOf(db),

    async delivered(queued, { messageId, chatId, drawn, answered }, now) {
      const { outgoing } = queued;
      const { id, revision } = queued;
      const statements: Statement[] = [done({ id, revision, now, messageId: messageId ?? null })];
      if (outgoing.kind === 'send' && messageId) statements.push(through({ key: chatKeyOf(outgoing.to) }));
      if (answered)
        statements.push(
          db
            .update(outbox)
            .set({ body: sql`json_set(${outbox.body}, '$.replyTo', ${answered})` })
            .where(eq(outbox.id, id)),
        );
      // Changed while it was being delivered: the row stays and is delivered once more. Only what merges changes.
      if (mergeKeyOf(outgoing))
        statements.push(
          db
            .update(outbox)
            .set({ leaseUntil: 0, dueAt: now, attempts: 0 })
            .where(and(eq(outbox.id, id), isQueued)),
        );
      if (outgoing.kind === 'send' && outgoing.subject && messageId) {
        const card = {
          subject: outgoing.subject,
          queue: chatKeyOf(outgoing.to),
          view: JSON.stringify(outgoing.view),
          messageId,
          chatId,
          postedAt: now,
        };
        statements.push(retireOlder(db, { ...card, messageId }, now), keepLive(card));
        if (drawn !== undefined) statements.push(drawAnew(db, outgoing.subject, messageId, drawn, now, newId));
      }
      const written = await batch(db, [...statements, lookBeside({ now })]);
      if (written.at(-1)?.results.length) hands.more = true;
    },

    async putOff(queued, dueAt, error) {
      await db.update(outbox).set({ dueAt, leaseUntil: 0, error }).where(stillHeldBy(queued));
    },

    async nextDelivery() {
      const [row] = await db
        .select({ at: sql<number | null>`min(max(due_at, lease_until))` })
        .from(outbox)
        .where(inArray(outbox.id, headsOf(db)));
      return row?.at ?? undefined;
    },

    async dueDeliveries(now) {
      const [row] = await db
        .select({ n: count() })
        .from(outbox)
        .where(and(isQueued, lte(outbox.dueAt, now)));
      return row?.n ?? 0;
    },
  };
}

function queuedOf(row: TakenRow, outgoing: Outgoing): Queued {
  return {
    id: row.id,
    queue: row.queue,
    outgoing,
    uuid: row.uuid,
    revision: row.revision,
    attempts: row.attempts,
    createdAt: row.created_at,
    firstTriedAt: row.first_tried_at ?? undefined,
  };
}
