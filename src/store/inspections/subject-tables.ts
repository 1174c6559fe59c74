import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SubjectId } from '../../inspections/subjects/subject.ts';

/** Each place's file as it stands; `body` is the whole of it without anything private. `spot`: its door and name, as a key. */
export const subjects = sqliteTable(
  'subjects',
  {
    id: text().primaryKey().$type<SubjectId>(),
    version: integer().notNull(),
    state: text().notNull(),
    creditCode: text('credit_code'),
    spot: text().notNull(),
    mergedInto: text('merged_into').$type<SubjectId>(),
    eraseDue: integer('erase_due'),
    changedAt: integer('changed_at').notNull(),
    body: text().notNull(),
  },
  (t) => [
    uniqueIndex('subjects_code').on(t.creditCode).where(sql`credit_code IS NOT NULL`),
    index('subjects_spot').on(t.spot),
    index('subjects_merged').on(t.mergedInto).where(sql`merged_into IS NOT NULL`),
    index('subjects_erase').on(t.eraseDue).where(sql`erase_due IS NOT NULL`),
  ],
);

/** The kinds of place an open file is, a row a kind. */
export const subjectKinds = sqliteTable(
  'subject_kinds',
  { bundle: text().notNull(), subject: text().notNull().$type<SubjectId>(), community: text() },
  (t) => [
    primaryKey({ columns: [t.bundle, t.subject] }),
    index('subject_kinds_place').on(t.bundle, t.community, t.subject),
    index('subject_kinds_subject').on(t.subject),
  ],
);

/** What changed of a file, append-only. Two steps under one version: the second is refused by the key. */
export const subjectEvents = sqliteTable(
  'subject_events',
  {
    subject: text().notNull().$type<SubjectId>(),
    version: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.version] })],
);

/** What is private of a place, a row a field, so that it can go while the file stays. */
export const subjectPrivate = sqliteTable(
  'subject_private',
  { subject: text().notNull().$type<SubjectId>(), field: text().notNull(), body: text().notNull() },
  (t) => [primaryKey({ columns: [t.subject, t.field] })],
);

/** What a file is found by: every end of its name and of its door, so that any part of them is a beginning. */
export const subjectWords = sqliteTable(
  'subject_words',
  { word: text().notNull(), subject: text().notNull().$type<SubjectId>() },
  (t) => [primaryKey({ columns: [t.word, t.subject] }), index('subject_words_subject').on(t.subject)],
);

/** Papers that end, and whether it was reminded of that. */
export const subjectExpiries = sqliteTable(
  'subject_expiries',
  {
    subject: text().notNull().$type<SubjectId>(),
    field: text().notNull(),
    until: text().notNull(),
    remindAt: integer('remind_at').notNull(),
    reminded: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subject, t.field] }),
    index('subject_expiries_due').on(t.remindAt).where(sql`reminded = 0`),
  ],
);

/** Cases that were opened at a place with a file. */
export const subjectCases = sqliteTable(
  'subject_cases',
  { subject: text().notNull().$type<SubjectId>(), caseId: text('case_id').notNull(), at: integer().notNull() },
  (t) => [primaryKey({ columns: [t.subject, t.caseId] })],
);

/** Each visit as files and plans need it; `open`: how much of what was found is not put right. */
export const visitSummaries = sqliteTable(
  'visit_summaries',
  {
    id: text().primaryKey(),
    subject: text().notNull().$type<SubjectId>(),
    plan: text(),
    at: integer().notNull(),
    open: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [
    index('visit_summaries_subject').on(t.subject, t.at),
    index('visit_summaries_open').on(t.subject).where(sql`open > 0`),
  ],
);

/** The visits that count toward the year's cap, a row a department. */
export const visitCounts = sqliteTable(
  'visit_counts',
  {
    subject: text().notNull().$type<SubjectId>(),
    department: text().notNull(),
    at: integer().notNull(),
    visit: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.visit, t.department] }), index('visit_counts_subject').on(t.subject, t.at)],
);
