import { eq, inArray } from 'drizzle-orm';
import type { ListChange, ListStore } from '../../bot/ports/list.ts';
import type { ProposalChange, ProposalStore } from '../../bot/ports/proposals.ts';
import { chunks } from '../core/chunks.ts';
import { batch, type Database } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { editionChanges, editionReads } from './editions.ts';
import { proposalChanges } from './proposal-changes.ts';
import { proposalReads } from './proposal-reads.ts';
import * as proposalTables from './proposal-tables.ts';
import * as listTables from './tables.ts';

const { matterVersions } = listTables;

const tables = { ...listTables, ...proposalTables };
const changes: Writers<ListChange | ProposalChange> = { ...editionChanges, ...proposalChanges };

const reads = (db: Database): ListStore & ProposalStore => ({
  ...editionReads(db),
  ...proposalReads(db),
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

/** The published list, every version of a matter; its editions, and the proposals on their way to one. */
export const list = { tables, changes, reads };
