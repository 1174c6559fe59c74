import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PlanId } from '../../inspections/plans/plan.ts';

/** Each plan as it stands; `body` is the whole of it, the columns are what lists and clocks look up. */
export const plans = sqliteTable(
  'plans',
  {
    id: text().primaryKey().$type<PlanId>(),
    version: integer().notNull(),
    state: text().notNull(),
    open: integer().notNull(),
    fromDay: text('from_day').notNull(),
    nextDue: integer('next_due'),
    changedAt: integer('changed_at').notNull(),
    body: text().notNull(),
  },
  (t) => [
    index('plans_open').on(t.fromDay).where(sql`open = 1`),
    index('plans_due').on(t.nextDue).where(sql`next_due IS NOT NULL`),
  ],
);

/** A plan's course, append-only. Two steps under one version: the second is refused by the key. */
export const planEvents = sqliteTable(
  'plan_events',
  {
    plan: text().notNull().$type<PlanId>(),
    version: integer().notNull(),
    at: integer().notNull(),
    body: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.plan, t.version] })],
);

/** Whom an open plan concerns, person:OPEN_ID or department:ID, for their lists. */
export const planSeats = sqliteTable(
  'plan_seats',
  { seat: text().notNull(), plan: text().notNull().$type<PlanId>() },
  (t) => [primaryKey({ columns: [t.seat, t.plan] }), index('plan_seats_plan').on(t.plan)],
);

/** The places of an open plan, and its days. */
export const planSubjects = sqliteTable(
  'plan_subjects',
  {
    subject: text().notNull(),
    plan: text().notNull().$type<PlanId>(),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
  },
  (t) => [primaryKey({ columns: [t.subject, t.plan] }), index('plan_subjects_plan').on(t.plan)],
);
