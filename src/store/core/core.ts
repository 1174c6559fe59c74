import { eq } from 'drizzle-orm';
import type { CoreChange, CoreStore } from '../../bot/ports/store.ts';
import type { Database } from './database.ts';
import type { Writers } from './subject.ts';
import * as tables from './tables.ts';

const { meta } = tables;

const changes: Writers<CoreChange> = {
  meta: (db, { key, value }) => [
    db.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }),
  ],
};

const reads = (db: Database): Pick<CoreStore, 'meta'> => ({
  async meta(key) {
    const [row] = await db.select().from(meta).where(eq(meta.key, key));
    return row?.value;
  },
});

/** What belongs to no subject: remembered keys, flows, single facts. */
export const core = { tables, changes, reads };
