import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OpenId } from '../../brands.ts';
import type { CallId, TalkId } from '../../station/ids.ts';

/** Problems, talks and duties as they stand; `body` is the whole of one, the columns are what is looked up. */
export const stationRecords = sqliteTable(
  'station_records',
  {
    id: text().primaryKey(),
    kind: text().notNull().$type<'problem' | 'talk' | 'duty'>(),
    version: integer().notNull(),
    state: text().notNull(),
    community: text().notNull(),
    at: integer().notNull(),
    /** Of a duty. */
    day: text(),
    holder: text().$type<OpenId>(),
    /** Of a talk: what the token of its public page hashes to. */
    page: text(),
    body: text().notNull(),
  },
  (t) => [
    index('station_records_state').on(t.kind, t.state, t.at),
    index('station_records_day').on(t.kind, t.day),
    index('station_records_page').on(t.page).where(sql`page IS NOT NULL`),
  ],
);

/** Their courses. Two steps under one version: the second is refused by the key. */
export const stationEvents = sqliteTable(
  'station_events',
  {
    record: text().notNull(),
    version: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.record, t.version] })],
);

/** Tasks of talks that are not done: who is reminded, and by which day. */
export const stationOwed = sqliteTable(
  'station_owed',
  {
    talk: text().notNull().$type<TalkId>(),
    n: integer().notNull(),
    openId: text('open_id').notNull().$type<OpenId>(),
    day: text().notNull(),
    reminded: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.talk, t.n] }),
    index('station_owed_person').on(t.openId, t.day),
    index('station_owed_day').on(t.day),
  ],
);

/** What was pressed in a vote that is open; by whom stands nowhere. */
export const talkVotes = sqliteTable('talk_votes', {
  talk: text().primaryKey().$type<TalkId>(),
  yes: integer().notNull(),
  no: integer().notNull(),
  again: integer().notNull(),
});

/** Who has voted, as a hash and without what; deleted when it is counted. */
export const talkVoters = sqliteTable(
  'talk_voters',
  { talk: text().notNull().$type<TalkId>(), voter: text().notNull() },
  (t) => [primaryKey({ columns: [t.talk, t.voter] })],
);

/** Visits at home: the only place with their words, deleted some time after. */
export const homeCalls = sqliteTable(
  'home_calls',
  {
    id: text().primaryKey().$type<CallId>(),
    community: text().notNull(),
    by: text().notNull().$type<OpenId>(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [
    index('home_calls_community').on(t.community, t.at),
    index('home_calls_by').on(t.by, t.at),
    index('home_calls_at').on(t.at),
  ],
);
