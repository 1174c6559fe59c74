import { gte } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReviewChange, ReviewStore } from '../../bot/ports/reviews.ts';
import type { OpenId } from '../../brands.ts';
import type { Database } from '../core/database.ts';
import type { Subject, Writers } from '../core/subject.ts';

/** Which matter was found right for which date of review; once. */
export const matterReviews = sqliteTable(
  'matter_reviews',
  {
    matter: text().notNull(),
    reviewBy: text('review_by').notNull(),
    at: integer().notNull(),
    by: text().notNull().$type<OpenId>(),
    department: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.reviewBy, t.matter] })],
);

const changes: Writers<ReviewChange> = {
  'matter-reviewed': (db, { review }) => [db.insert(matterReviews).values(review).onConflictDoNothing()],
};

/** The yearly reviews. */
export const reviews = {
  tables: { matterReviews },
  changes,
  reads: (db: Database): ReviewStore => ({
    reviews: (from) => db.select().from(matterReviews).where(gte(matterReviews.reviewBy, from)),
  }),
} satisfies Subject<{ matterReviews: typeof matterReviews }, Writers<ReviewChange>, ReviewStore>;
