import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ChatId, OpenId } from '../../brands.ts';

/** Everyone the office's roster or the chats know. */
export const people = sqliteTable(
  'people',
  {
    openId: text('open_id').$type<OpenId>().primaryKey(),
    unionId: text('union_id'),
    name: text().notNull(),
    mobile: text(),
    source: text().notNull(),
    firstSeen: integer('first_seen').notNull(),
    left: integer().notNull(),
  },
  (t) => [index('people_union').on(t.unionId)],
);

/** What each person may be: a role and where it holds. */
export const grants = sqliteTable(
  'grants',
  {
    id: text().primaryKey(),
    openId: text('open_id').$type<OpenId>().notNull(),
    role: text().notNull(),
    department: text(),
    community: text(),
    grid: text(),
    estate: text(),
  },
  (t) => [index('grants_person').on(t.openId)],
);

/** Duty shifts, minutes past Shanghai midnight; a department with no shift is on duty in its office hours. */
export const shifts = sqliteTable(
  'shifts',
  {
    id: text().primaryKey(),
    department: text().notNull(),
    openId: text('open_id').$type<OpenId>().notNull(),
    days: text().notNull(),
    from: integer('from_minute').notNull(),
    to: integer('to_minute').notNull(),
  },
  (t) => [index('shifts_department').on(t.department)],
);

/** A department's duty chat and office hours; 'desk' is the 指挥室. */
export const departmentSettings = sqliteTable('department_settings', {
  department: text().primaryKey(),
  dutyChat: text('duty_chat').$type<ChatId>(),
  hours: text(),
});

/** 小区 → 网格 → 社区 → 片区, as the office keeps it beside the list's communities. */
export const estates = sqliteTable('estates', {
  name: text().primaryKey(),
  grid: text().notNull(),
  community: text().notNull(),
  area: text().notNull(),
});

/** The named officer of the team for each 执法片区. */
export const patrols = sqliteTable('patrols', {
  area: text().primaryKey(),
  openId: text('open_id').$type<OpenId>().notNull(),
});

/** 行政执法证, one a person and body; `until`: the last day it holds. */
export const certificates = sqliteTable(
  'certificates',
  {
    openId: text('open_id').$type<OpenId>().notNull(),
    department: text().notNull(),
    number: text().notNull(),
    until: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.openId, t.department] })],
);

/** Who changed what of the roster and when, append-only. `what` is a Chinese sentence without phone numbers. */
export const rosterLog = sqliteTable('roster_log', {
  id: integer().primaryKey({ autoIncrement: true }),
  at: integer().notNull(),
  by: text().notNull(),
  what: text().notNull(),
});
