import { eq, inArray } from 'drizzle-orm';
import type { ListStore } from '../../bot/ports/list.ts';
import { chunks } from '../core/chunks.ts';
import { batch, type Database } from '../core/database.ts';
import * as tables from './tables.ts';

const { matterVersions } = tables;

const reads = (db: Database): ListStore => ({
  async matterVersion(hash) {
    const [row] = await db.select().from(matterVersions).where(eq(matterVersions.hash, hash));
    return row?.content;
  },
  async keepMatterVersions(versions, now) {
    const known = new Set<string>();
    for (const some of chunks(versions, 90)) {
      const hashes = some.map((version) => version.hash);
      const rows = await db
        .select({ hash: matterVersions.hash })
        .from(matterVersions)
        .where(inArray(matterVersions.hash, hashes));
      for (const row of rows) known.add(row.hash);
    }
    const fresh = versions.filter((version) => !known.has(version.hash));
    await batch(
      db,
      fresh.map((version) =>
        db
          .insert(matterVersions)
          .values({ ...version, firstSeen: now })
          .onConflictDoNothing(),
      ),
    );
  },
});

/** The published list, every version of a matter. */
export const list = { tables, changes: {}, reads };
