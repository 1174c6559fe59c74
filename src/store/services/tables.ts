import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OpenId } from '../../brands.ts';
import type { SessionId } from '../../services/session.ts';

/** Each session as it stands; `body` is the whole of it, the columns are what is looked up. It holds no name and no phone. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey().$type<SessionId>(),
    version: integer().notNull(),
    state: text().notNull(),
    service: text().notNull(),
    host: text().notNull().$type<OpenId>(),
    dueAt: integer('due_at'),
    changedAt: integer('changed_at').notNull(),
    body: text().notNull(),
  },
  (t) => [
    index('sessions_going').on(t.state, t.service),
    index('sessions_host').on(t.host, t.changedAt),
    index('sessions_due').on(t.dueAt),
  ],
);

/** A session's course. Two steps under one version: the second is refused by the key. Deleted with its people. */
export const sessionEvents = sqliteTable(
  'session_events',
  {
    session: text().notNull().$type<SessionId>(),
    version: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.session, t.version] })],
);

/** Who hears of a seat of a session. */
export const sessionHearers = sqliteTable(
  'session_hearers',
  { openId: text('open_id').notNull().$type<OpenId>(), session: text().notNull().$type<SessionId>() },
  (t) => [primaryKey({ columns: [t.openId, t.session] }), index('session_hearers_session').on(t.session)],
);

/** Who a seat belongs to: the only place with names and phones, deleted some time after the last lesson. */
export const sessionPeople = sqliteTable(
  'session_people',
  {
    session: text().notNull().$type<SessionId>(),
    seat: integer().notNull(),
    name: text().notNull(),
    phone: text(),
    guardian: text(),
  },
  (t) => [primaryKey({ columns: [t.session, t.seat] })],
);

/** Who wants to hear when a new session of a service opens; deleted when they are told. */
export const serviceWishes = sqliteTable(
  'service_wishes',
  { service: text().notNull(), openId: text('open_id').notNull().$type<OpenId>() },
  (t) => [primaryKey({ columns: [t.service, t.openId] })],
);
