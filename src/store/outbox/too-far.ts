import { and, eq, gt, isNotNull, or, sql } from 'drizzle-orm';
import type { OutboxStore } from '../../bot/ports/outbox.ts';
import type { Database } from '../core/database.ts';
import { LEASE } from './claims.ts';
import { outbox } from './tables.ts';

/** No wait that a failed delivery is given is longer, ms: the ladder ends at 15 minutes, the platform's limits at one. */
const LONGEST_WAIT = 3_600_000;
/** What was written, or taken up, so many ms after now was written under a clock that has been set back since. */
const AHEAD = 60_000;

/**
 * What only a clock that ran ahead can have put off so far becomes due now: a second try, a lease, and what was written in
 * the future and was to be sent at once. What waits for a time of its own, such as the morning, goes on waiting.
 */
export const tooFarOf = (db: Database): Pick<OutboxStore, 'lookAnew'> => ({
  async lookAnew(now) {
    const putOff = and(isNotNull(outbox.firstTriedAt), gt(outbox.dueAt, now + LONGEST_WAIT));
    const written = and(gt(outbox.createdAt, now + AHEAD), eq(outbox.dueAt, outbox.createdAt));
    const held = gt(outbox.leaseUntil, now + LEASE + AHEAD);
    const { meta } = await db
      .update(outbox)
      .set({ dueAt: sql`min(due_at, ${now})`, leaseUntil: 0 })
      .where(and(eq(outbox.state, 'queued'), or(putOff, written, held)))
      .run();
    return Number(meta.changes ?? 0);
  },
});
