import { and, eq, gt, isNotNull, or, sql } from 'drizzle-orm';
import type { OutboxStore } from '../../bot/ports/outbox.ts';
import type { Database } from '../core/database.ts';
import { LEASE } from './claims.ts';
import { isQueued } from './queued.ts';
import { outbox } from './tables.ts';

/** What was written, or taken up, so many ms after now was written under a clock that has been set back since. */
const AHEAD = 60_000;

/**
 * What a clock that ran ahead has put off becomes due now: what was tried, taken up or written in the future. Where the
 * clock is known to have been set back, every second try is made now, for nobody knows which of them it put off. What waits
 * for a time of its own, such as the morning, goes on waiting.
 */
export const tooFarOf = (db: Database): Pick<OutboxStore, 'lookAnew'> => ({
  async lookAnew(now, setBack) {
    const tried = setBack ? isNotNull(outbox.firstTriedAt) : gt(outbox.firstTriedAt, now + AHEAD);
    const putOff = and(tried, gt(outbox.dueAt, now));
    const written = and(gt(outbox.createdAt, now + AHEAD), eq(outbox.dueAt, outbox.createdAt));
    const held = gt(outbox.leaseUntil, now + LEASE + AHEAD);
    const { meta } = await db
      .update(outbox)
      .set({ dueAt: sql`min(due_at, ${now})`, leaseUntil: 0 })
      .where(and(isQueued, or(putOff, written, held)))
      .run();
    return Number(meta.changes ?? 0);
  },
});
