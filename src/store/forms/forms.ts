import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { Draft, DraftBody, FormChange, FormStore } from '../../bot/ports/forms.ts';
import type { Database } from '../core/database.ts';
import type { Subject, Writers } from '../core/subject.ts';
import { remembered } from '../core/tables.ts';
import * as tables from './tables.ts';

const { drafts } = tables;

const changes: Writers<FormChange> = {
  draft(db, { draft: { id, openId, at, body } }) {
    return [db.insert(drafts).values({ id, openId, at, body: JSON.stringify(body) })];
  },
  'draft-filled': (db, { id, body }) => [
    db
      .update(drafts)
      .set({ body: JSON.stringify(body) })
      .where(eq(drafts.id, id)),
  ],
  // The remembered key makes a second use of the draft a duplicate, whatever event brings it.
  'draft-used': (db, { id, at, result }) => [
    db.insert(remembered).values({ key: `draft:${id}`, at }),
    db.update(drafts).set({ usedAt: at, result }).where(eq(drafts.id, id)),
  ],
};

/** A form of a case out of its row. */
export const draftOf = (row: typeof drafts.$inferSelect): Draft => ({
  id: row.id,
  openId: row.openId,
  at: row.at,
  // Drafts are written only by the bot, from values of this type.
  body: JSON.parse(row.body) as DraftBody,
  usedAt: row.usedAt ?? undefined,
  result: row.result ?? undefined,
});

const reads = (db: Database): FormStore => ({
  async draft(id) {
    const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
    return row && draftOf(row);
  },
  async openedBy(openId, since) {
    const rows = await db
      .select()
      .from(drafts)
      .where(
        and(
          eq(drafts.openId, openId),
          gte(drafts.at, since),
          sql`json_extract(${drafts.body}, '$.form') IN ('report', 'settle', 'case')`,
          // The roster's forms carry what they ask for, not a case's command or words.
          sql`(json_extract(${drafts.body}, '$.act') IS NOT NULL OR json_extract(${drafts.body}, '$.words') IS NOT NULL)`,
        ),
      )
      .orderBy(desc(drafts.at))
      .limit(20);
    return rows.map(draftOf);
  },
  async draftsOf(caseId) {
    const rows = await db.select().from(drafts).where(eq(drafts.result, caseId));
    return rows.map(draftOf);
  },
});

/** Forms that were opened. */
export const forms = {
  tables,
  changes,
  reads,
  erased: (db, change) =>
    change.drafts.map(({ id, body }) =>
      db
        .update(drafts)
        .set({ body: JSON.stringify(body) })
        .where(eq(drafts.id, id)),
    ),
} satisfies Subject<typeof tables, Writers<FormChange>, FormStore>;
