import { and, gt } from 'drizzle-orm';
import type { OutboxStore } from '../../bot/ports/outbox.ts';
import type { Database } from '../core/database.ts';
import { isQueued } from './queued.ts';
import { outbox } from './tables.ts';

/** Gives back what somebody took up who cannot deliver it any more. */
export const orphanedOf = (db: Database): Pick<OutboxStore, 'orphaned'> => ({
  async orphaned() {
    const { meta } = await db
      .update(outbox)
      .set({ leaseUntil: 0 })
      .where(and(isQueued, gt(outbox.leaseUntil, 0)))
      .run();
    return Number(meta.changes ?? 0);
  },
});
