import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Each published version of a matter, for ever, by the hash of its content. */
export const matterVersions = sqliteTable(
  'matter_versions',
  {
    hash: text().primaryKey(),
    matter: text().notNull(),
    firstSeen: integer('first_seen').notNull(),
    content: text().notNull(),
  },
  (t) => [index('matter_versions_matter').on(t.matter, t.firstSeen)],
);

/** What was published since the build, for ever: two who take one number, and the second is refused by the key. */
export const editions = sqliteTable(
  'editions',
  {
    number: integer().primaryKey(),
    /** The day from which it holds, yyyy-mm-dd. */
    inForce: text('in_force').notNull(),
    publishedAt: integer('published_at').notNull(),
    hash: text().notNull(),
    body: text().notNull(),
  },
  (t) => [index('editions_in_force').on(t.inForce, t.number)],
);
