import { and, eq, lt } from 'drizzle-orm';
import { isOpen, nextDue, seatsOf } from '../../inspections/plans/due.ts';
import type { PlanEvent } from '../../inspections/plans/events.ts';
import type { Plan } from '../../inspections/plans/plan.ts';
import type { Database, Statement } from '../core/database.ts';
import { written } from '../core/written.ts';
import { planEvents, planSeats, planSubjects, plans } from './plan-tables.ts';

/** The columns of a plan's row beside its number. */
export const columnsOfPlan = (next: Plan) => ({
  version: next.version,
  state: next.state,
  open: isOpen(next) ? 1 : 0,
  fromDay: next.from,
  nextDue: nextDue(next),
  changedAt: next.changedAt,
  body: JSON.stringify(next),
});

function row(db: Database, next: Plan): Statement {
  if (next.version === 1) return db.insert(plans).values({ id: next.id, ...columnsOfPlan(next) });
  return db
    .update(plans)
    .set(columnsOfPlan(next))
    .where(and(eq(plans.id, next.id), lt(plans.version, next.version)));
}

/** The statements that write a plan's step and how it stands after it. */
export const planStatements = (db: Database, next: Plan, event: PlanEvent): Statement[] => [
  db.insert(planEvents).values({ plan: next.id, version: event.version, at: event.at, body: JSON.stringify(event) }),
  row(db, next),
  db.delete(planSeats).where(eq(planSeats.plan, next.id)),
  written(
    'INSERT INTO plan_seats (seat, plan) SELECT value, ? FROM json_each(?)',
    next.id,
    JSON.stringify(seatsOf(next)),
  ),
  db.delete(planSubjects).where(eq(planSubjects.plan, next.id)),
  written(
    'INSERT INTO plan_subjects (subject, plan, from_day, to_day) SELECT value, ?, ?, ? FROM json_each(?)',
    next.id,
    next.from,
    next.to,
    JSON.stringify(isOpen(next) ? next.subjects.map(({ id }) => id) : []),
  ),
];
