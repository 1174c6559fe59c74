import { count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { OutboxStore } from '../../bot/ports/outbox.ts';
import type { Database } from '../core/database.ts';
import { outbox } from './tables.ts';

/** How delivery fares, and what was given up. */
export const healthOf = (db: Database): Pick<OutboxStore, 'outboxHealth' | 'deadLetters'> => ({
  async outboxHealth(now) {
    // What was tried and put off counts from its first try; what waits for the morning does not count yet.
    // What other systems do not take is their trouble, not this host's.
    const since = sql<
      number | null
    >`min(case when kind in ('order-receipt', 'order-picture') then null when first_tried_at is not null then first_tried_at when due_at <= ${now} then due_at end)`;
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
});
