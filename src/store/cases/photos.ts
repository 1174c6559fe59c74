import { and, asc, eq, gte, isNull, ne, or, sql } from 'drizzle-orm';
import type { Photo, PhotoChange, PhotoStore } from '../../bot/ports/cases.ts';
import type { Database } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { drafts } from '../forms/tables.ts';
import { collecting, photos } from './tables.ts';

/** All but those whose sender has been asked to send them again: one that comes after all is in no form and no case. */
export const notLost = or(isNull(photos.outcome), ne(photos.outcome, 'lost'));

/** The statements that write pictures, and where the next ones go. */
export const photoChanges: Writers<PhotoChange> = {
  photo: (db, { photo }) => [db.insert(photos).values(photo)],
  // One that nobody knew of is put in a second time, which its id forbids.
  'photos-moved': (db, { from, to, known }) => [
    db.insert(photos).select(
      db
        .select()
        .from(photos)
        .where(
          and(
            eq(photos.target, from),
            notLost,
            sql`${photos.id} NOT IN (SELECT value FROM json_each(${JSON.stringify(known)}))`,
          ),
        ),
    ),
    db.update(photos).set({ target: to }).where(eq(photos.target, from)),
  ],
  // Uploaded twice, by two who did not know of each other, it is kept as the first.
  'photo-kept': (db, { id, ownKey }) => [
    db
      .update(photos)
      .set({ ownKey })
      .where(and(eq(photos.id, id), isNull(photos.ownKey))),
  ],
  // Where it went elsewhere meanwhile, or something else became of it, it is put in a second time, which its id forbids.
  'photo-moved': (db, { photo: { id, target, outcome = null }, to }) => [
    db.insert(photos).select(
      db
        .select()
        .from(photos)
        .where(and(eq(photos.id, id), sql`NOT (${photos.target} = ${target} AND ${photos.outcome} IS ${outcome})`)),
    ),
    db.update(photos).set({ target: to, outcome: null }).where(eq(photos.id, id)),
  ],
  'photo-settled': (db, { id, at, outcome }) => [
    db
      .update(photos)
      .set({ outcome })
      .where(and(eq(photos.id, id), eq(photos.target, at), notLost)),
  ],
  'photo-lost': (db, { id, why }) => [
    db.update(photos).set({ lostWhy: why, outcome: 'lost' }).where(eq(photos.id, id)),
  ],
  collect: (db, { openId, target, until }) => [
    db
      .insert(collecting)
      .values({ openId, target, until })
      .onConflictDoUpdate({ target: collecting.openId, set: { target, until } }),
  ],
  collected: (db, { openId }) => [db.delete(collecting).where(eq(collecting.openId, openId))],
};

/** A picture out of its row. */
export const photoOf = ({ lostWhy: _, ownKey, outcome, ...row }: typeof photos.$inferSelect): Photo => ({
  ...row,
  ownKey: ownKey ?? undefined,
  outcome: outcome ?? undefined,
});

/** The reads of pictures. */
export const photosOf = (db: Database): PhotoStore => ({
  async photosOf(target) {
    const rows = await db
      .select()
      .from(photos)
      .where(and(eq(photos.target, target), notLost))
      .orderBy(asc(photos.at));
    return rows.map(photoOf);
  },
  async heldBy(openId, since) {
    const form = sql`json_extract(${drafts.body}, '$.form')`;
    const isHold = sql`(${form} = 'hold' AND json_extract(${drafts.body}, '$.went') IS NULL)`;
    const cameBefore = sql`(${form} IN ('report', 'settle', 'bundle') AND ${photos.at} <= ${drafts.at})`;
    const rows = await db
      .select({ photo: photos })
      .from(drafts)
      .innerJoin(photos, eq(photos.target, drafts.id))
      .where(
        and(eq(drafts.openId, openId), gte(drafts.at, since), isNull(drafts.usedAt), notLost, or(isHold, cameBefore)),
      )
      .orderBy(asc(photos.at));
    return rows.map(({ photo }) => photoOf(photo));
  },
  async photo(id) {
    const [row] = await db.select().from(photos).where(eq(photos.id, id));
    return row && photoOf(row);
  },
  async photosSentIn(messageId) {
    const rows = await db.select().from(photos).where(eq(photos.messageId, messageId)).orderBy(asc(photos.id));
    return rows.map(photoOf);
  },
  async collecting(openId, now) {
    const [row] = await db
      .select()
      .from(collecting)
      .where(and(eq(collecting.openId, openId), gte(collecting.until, now)));
    return row?.target;
  },
});
