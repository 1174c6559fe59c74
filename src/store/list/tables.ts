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

/** Each published edition, for ever; two under one number are refused by the key. `body`: the whole of it. */
export const editions = sqliteTable('editions', {
  number: integer().primaryKey(),
  at: integer().notNull(),
  fromDay: text('from_day').notNull(),
  hash: text().notNull(),
  body: text().notNull(),
});
