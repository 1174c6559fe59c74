import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Message ids and event ids already taken in; rows older than a day may go. */
export const remembered = sqliteTable('remembered', { key: text().primaryKey(), at: integer().notNull() }, (t) => [
  index('remembered_at').on(t.at),
]);

/** How many messages and clicks came of one person in the latest minute; the one too many fails the check, and its write. */
export const flows = sqliteTable(
  'flows',
  {
    person: text().notNull(),
    kind: text().notNull(),
    minute: integer().notNull(),
    n: integer().notNull(),
    most: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.kind] }), check('flows_most', sql`${t.n} <= ${t.most}`)],
);

/** Single facts of the whole installation: last tick, last digest, the calendar's edition. */
export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });
