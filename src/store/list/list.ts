import { asc, eq, gt, inArray } from 'drizzle-orm';
import { Edition } from '../../../catalogue/edit/edition.ts';
import type { ListChange, ListStore } from '../../bot/ports/list.ts';
import { chunks } from '../core/chunks.ts';
import { batch, type Database } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { problems } from './problems.ts';
import * as tables from './tables.ts';

const { editions, matterVersions } = tables;

const changes: Writers<ListChange> = {
  edition: (db, { at, edition, versions }) => [
    ...versions.map((version) =>
      db
        .insert(matterVersions)
        .values({ ...version, firstSeen: at })
        .onConflictDoNothing(),
    ),
    db.insert(editions).values({
      number: edition.number,
      at,
      fromDay: edition.from,
      hash: edition.hash,
      body: JSON.stringify(edition),
    }),
  ],
};

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
  async editions(above = 0) {
    const rows = await db.select().from(editions).where(gt(editions.number, above)).orderBy(asc(editions.number));
    return rows.map(({ body }) => Edition.parse(JSON.parse(body)));
  },
});

/** The published list: every edition, every version of a matter. */
export const list = { tables, changes, reads, problems, contested: [editions] };
