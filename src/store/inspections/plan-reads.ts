import { and, asc, count, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { InspectionStore } from '../../bot/ports/inspections.ts';
import { PAGE } from '../../cases/record/page.ts';
import { InspectionAsk } from '../../inspections/ask.ts';
import { PlanEvent } from '../../inspections/plans/events.ts';
import { Plan } from '../../inspections/plans/plan.ts';
import type { Database } from '../core/database.ts';
import { dueIn } from '../core/due.ts';
import { drafts } from '../forms/tables.ts';
import { planEvents, planSeats, planSubjects, plans } from './plan-tables.ts';
import { withMerged } from './subject-reads.ts';

type Reads = Pick<
  InspectionStore,
  'plan' | 'courseOfPlan' | 'openPlans' | 'plansFor' | 'plansNear' | 'duePlans' | 'nextPlanDue' | 'inspectionDraft'
>;

const planOf = (row: { body: string }): Plan => Plan.parse(JSON.parse(row.body));
// Written out: only so SQLite knows that the index of what is open holds it.
const isOpen = sql`${plans.open} = 1`;
/** More open plans than concern anybody. */
const MOST = 50;

/** The reads of plans and of the forms of the inspections. */
export const planReads = (db: Database): Reads => {
  const due = dueIn(db, plans, plans.nextDue);
  return {
    async plan(id) {
      const [row] = await db.select().from(plans).where(eq(plans.id, id));
      return row && planOf(row);
    },
    async courseOfPlan(id) {
      const rows = await db.select().from(planEvents).where(eq(planEvents.plan, id)).orderBy(asc(planEvents.version));
      return rows.map((row) => PlanEvent.parse(JSON.parse(row.body)));
    },
    async openPlans(page) {
      const [rows, [all]] = await db.batch([
        db
          .select()
          .from(plans)
          .where(isOpen)
          .orderBy(asc(plans.fromDay))
          .limit(PAGE)
          .offset(page * PAGE),
        db.select({ n: count() }).from(plans).where(isOpen),
      ]);
      return { plans: rows.map(planOf), total: all?.n ?? 0 };
    },
    async plansFor(seats) {
      const mine = db
        .select({ id: planSeats.plan })
        .from(planSeats)
        .where(inArray(planSeats.seat, [...seats]));
      const rows = await db.select().from(plans).where(inArray(plans.id, mine)).orderBy(asc(plans.fromDay)).limit(MOST);
      return rows.map(planOf);
    },
    async plansNear(id, from, to) {
      const near = db
        .select({ id: planSubjects.plan })
        .from(planSubjects)
        .where(
          and(
            sql`${planSubjects.subject} IN ${withMerged(id)}`,
            gte(planSubjects.toDay, from),
            lte(planSubjects.fromDay, to),
          ),
        );
      const rows = await db.select().from(plans).where(inArray(plans.id, near)).orderBy(asc(plans.fromDay)).limit(MOST);
      return rows.map(planOf);
    },
    async duePlans(now, most) {
      return (await due.rows(now, most)).map(planOf);
    },
    nextPlanDue: due.next,
    async inspectionDraft(id) {
      const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
      const ask = row && InspectionAsk.safeParse(JSON.parse(row.body));
      if (!row || !ask?.success) return undefined;
      const { openId, at, usedAt, result } = row;
      return { id, openId, at, ask: ask.data, usedAt: usedAt ?? undefined, result: result ?? undefined };
    },
  };
};
