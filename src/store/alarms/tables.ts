import { isNull } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AlarmId, FloodId } from '../../alarms/alarm.ts';
import { said } from './said.ts';

/** Each device of a gas platform with what it said last; `dueAt`: when its silence counts as gone. */
export const gasDevices = sqliteTable(
  'gas_devices',
  {
    id: text().primaryKey(),
    version: integer().notNull(),
    source: text().notNull(),
    company: text().notNull(),
    name: text().notNull(),
    dueAt: integer('due_at'),
    offlineSince: integer('offline_since'),
    body: text().notNull(),
  },
  (t) => [
    index('gas_devices_due').on(t.dueAt),
    index('gas_devices_source').on(t.source),
    index('gas_devices_offline').on(t.offlineSince),
  ],
);

/** Each alarm as it stands. `open`: when it began, of those that are not over; `dueAt`: when the clock looks at it next. */
export const gasAlarms = sqliteTable(
  'gas_alarms',
  {
    id: text().primaryKey().$type<AlarmId>(),
    version: integer().notNull(),
    source: text().notNull(),
    device: text().notNull(),
    limitId: text('limit_id').notNull(),
    level: text().notNull(),
    test: integer().notNull(),
    open: integer(),
    since: integer().notNull(),
    raisedAt: integer('raised_at'),
    dueAt: integer('due_at'),
    flood: text().$type<FloodId>(),
    body: text().notNull(),
  },
  (t) => [
    index('gas_alarms_device').on(t.device, t.limitId, t.since),
    index('gas_alarms_due').on(t.dueAt),
    index('gas_alarms_open').on(t.open),
    index('gas_alarms_looks').on(
      ...[t.raisedAt, t.device, t.level, t.test],
      ...[said('cause'), said('falseAlarm'), said('state'), said('repeats'), said('ackAt'), said('clearedAt')],
    ),
    index('gas_alarms_raised').on(t.source, t.raisedAt),
    index('gas_alarms_flood').on(t.flood),
  ],
);

/** So many alarms of one platform at once that one card speaks for all; of a platform one goes on at a time. */
export const gasFloods = sqliteTable(
  'gas_floods',
  {
    id: text().primaryKey().$type<FloodId>(),
    version: integer().notNull(),
    source: text().notNull(),
    endedAt: integer('ended_at'),
    dueAt: integer('due_at'),
    body: text().notNull(),
  },
  (t) => [uniqueIndex('gas_floods_source').on(t.source).where(isNull(t.endedAt)), index('gas_floods_due').on(t.dueAt)],
);

/** The course of alarms and floods, append-only. Two steps under one version: the second is refused by the key. */
export const gasEvents = sqliteTable(
  'gas_events',
  {
    about: text().notNull(),
    version: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.about, t.version] })],
);

/** 入户安检: one household of one month. */
export const gasChecks = sqliteTable(
  'gas_checks',
  { month: text().notNull(), address: text().notNull(), body: text().notNull() },
  (t) => [primaryKey({ columns: [t.month, t.address] })],
);

/** 人车瓶: what was found of one of them on one day. */
export const gasFinds = sqliteTable(
  'gas_finds',
  { day: text().notNull(), id: text().notNull(), body: text().notNull() },
  (t) => [primaryKey({ columns: [t.day, t.id] })],
);
