import { asc, lte, max } from 'drizzle-orm';
import { Edition, OF_THE_FILES } from '../../../catalogue/edit/edition.ts';
import type { EditionStore, ListChange } from '../../bot/ports/list.ts';
import type { Database } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { editions } from './tables.ts';

const editionOf = (row: { body: string }): Edition => Edition.parse(JSON.parse(row.body));

/** The statements that publish an edition. */
export const editionChanges: Writers<ListChange> = {
  edition: (db, { edition, at }) => [
    db.insert(editions).values({
      number: edition.number,
      inForce: edition.from,
      publishedAt: at,
      hash: edition.hash,
      body: JSON.stringify(edition),
    }),
  ],
};

/** The reads of what was published since the build. */
export const editionReads = (db: Database): EditionStore => ({
  async editions() {
    const rows = await db.select().from(editions).orderBy(asc(editions.number));
    return rows.map(editionOf);
  },
  async editionsInForce(day) {
    const rows = await db.select().from(editions).where(lte(editions.inForce, day)).orderBy(asc(editions.number));
    return rows.map(editionOf);
  },
  async lastEdition() {
    const [row] = await db.select({ number: max(editions.number) }).from(editions);
    return row?.number ?? OF_THE_FILES;
  },
});
