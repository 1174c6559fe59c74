import { and, asc, count, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { chatKeyOf, mergeKeyOf, type Outgoing } from '../../bot/ports/outgoing.ts';
import type { LiveCard, Queued, Store } from '../../bot/ports/store.ts';
import type { View } from '../../bot/ports/views.ts';
import { batch, type Database, type Statement } from '../database.ts';
import { liveCards, outbox } from '../tables.ts';
import { claimOf, doneOf, headsOf } from './outbox-claims.ts';
import { drawAnew } from './outbox-rows.ts';

type OutboxPart = Pick<
  Store,
  | 'claim'
  | 'delivered'
  | 'putOff'
  | 'bury'
  | 'nextDelivery'
  | 'dueDeliveries'
  | 'liveCards'
  | 'agedCards'
  | 'outboxHealth'
  | 'deadLetters'
>;

/** Whoever was so slow that somebody else took the delivery up has no more say in it. */
const stillHeldBy = ({ id, attempts }: Queued) =>
  and(eq(outbox.id, id), eq(outbox.state, 'queued'), eq(outbox.attempts, attempts));

/** The part of the Store that delivery uses. */
export function outboxOf(db: Database, newId: () => string): OutboxPart {
  const claimed = claimOf(db);
  const done = doneOf(db);
  return {
    async claim(limit, now) {
      const rows = await claimed(limit, now);
      return rows.map(queuedOf).sort((a, b) => a.id - b.id);
    },

    async delivered(queued, { messageId, chatId, drawn }, now) {
      const { outgoing } = queued;
      const { id, revision } = queued;
      const statements: Statement[] = [done({ id, revision, now, messageId: messageId ?? null })];
      // Changed while it was being delivered: the row stays and is delivered once more. Only what merges changes.
      if (mergeKeyOf(outgoing))
        statements.push(
          db
            .update(outbox)
            .set({ leaseUntil: 0, dueAt: now, attempts: 0 })
            .where(and(eq(outbox.id, id), eq(outbox.state, 'queued'))),
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
        statements.push(
          db
            .insert(liveCards)
            .values(card)
            .onConflictDoUpdate({ target: [liveCards.subject, liveCards.queue], set: card }),
        );
        if (drawn !== undefined) statements.push(drawAnew(db, outgoing.subject, messageId, drawn, now, newId));
      }
      await batch(db, statements);
    },

    async putOff(queued, dueAt, error) {
      await db.update(outbox).set({ dueAt, leaseUntil: 0, error }).where(stillHeldBy(queued));
    },

    async bury(queued, error, now) {
      await db.update(outbox).set({ state: 'dead', doneAt: now, error }).where(stillHeldBy(queued));
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
        .where(and(eq(outbox.state, 'queued'), lte(outbox.dueAt, now)));
      return row?.n ?? 0;
    },

    async liveCards(subject) {
      const rows = await db.select().from(liveCards).where(eq(liveCards.subject, subject));
      return rows.map(liveCardOf);
    },

    async agedCards(before, limit) {
      const aged = lte(liveCards.postedAt, before);
      const rows = await db.select().from(liveCards).where(aged).orderBy(asc(liveCards.postedAt)).limit(limit);
      return rows.map(liveCardOf);
    },

    async outboxHealth(now) {
      // What was tried and put off counts from its first try; what waits for the morning does not count yet.
      const since = sql<
        number | null
      >`min(case when first_tried_at is not null then first_tried_at when due_at <= ${now} then due_at end)`;
      const rows = await db
        .select({ state: outbox.state, n: count(), oldest: since })
        .from(outbox)
        .where(inArray(outbox.state, ['queued', 'dead']))
        .groupBy(outbox.state);
      const queued = rows.find((row) => row.state === 'queued');
      const dead = rows.find((row) => row.state === 'dead');
      return { waiting: queued?.n ?? 0, oldestDueAt: queued?.oldest ?? undefined, dead: dead?.n ?? 0 };
    },

    async deadLetters(limit) {
      const rows = await db.select().from(outbox).where(eq(outbox.state, 'dead')).orderBy(desc(outbox.id)).limit(limit);
      return rows.map((row) => ({
        id: row.id,
        queue: row.queue,
        kind: row.kind,
        error: row.error ?? '',
        at: row.doneAt ?? row.createdAt,
        about: row.about ?? undefined,
      }));
    },
  };
}

function liveCardOf(row: typeof liveCards.$inferSelect): LiveCard {
  return {
    subject: row.subject,
    queue: row.queue,
    // Written from the same type by delivered() and by a commit.
    view: JSON.parse(row.view) as View,
    messageId: row.messageId ?? undefined,
    chatId: row.chatId ?? undefined,
    postedAt: row.postedAt,
  };
}

function queuedOf(row: typeof outbox.$inferSelect): Queued {
  return {
    id: row.id,
    queue: row.queue,
    outgoing: JSON.parse(row.body) as Outgoing,
    uuid: row.uuid,
    revision: row.revision,
    attempts: row.attempts,
    createdAt: row.createdAt,
    firstTriedAt: row.firstTriedAt ?? undefined,
  };
}
