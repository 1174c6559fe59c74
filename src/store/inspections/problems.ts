import { asc, eq, sql } from 'drizzle-orm';
import { nextDue } from '../../inspections/plans/due.ts';
import { PlanEvent, replay } from '../../inspections/plans/events.ts';
import { Plan } from '../../inspections/plans/plan.ts';
import { InspectedSubject } from '../../inspections/subjects/subject.ts';
import type { Database } from '../core/database.ts';
import { inPages } from '../core/in-pages.ts';
import type { Finding } from '../core/subject.ts';
import { planEvents, plans } from './plan-tables.ts';
import { subjects } from './subject-tables.ts';

/** Files and plans whose columns or course do not say what they themselves say. */
export const problems = async (db: Database): Promise<Finding[]> => [...(await ofFiles(db)), ...(await ofPlans(db))];

async function ofFiles(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const all = inPages(
    (after, most) =>
      db.select().from(subjects).where(sql`${subjects.id} > ${after}`).orderBy(asc(subjects.id)).limit(most),
    ({ id }) => id,
  );
  for await (const row of all) {
    const why = fileProblem(row);
    if (why) findings.push({ where: `file ${row.id}`, why });
  }
  return findings;
}

function fileProblem(row: typeof subjects.$inferSelect): string | undefined {
  const read = InspectedSubject.safeParse(JSON.parse(row.body));
  if (!read.success) return 'cannot be read';
  const { id, version, state, creditCode, mergedInto } = read.data;
  const code = state === 'merged' ? null : creditCode;
  const itself = id === row.id && version === row.version && state === row.state;
  return itself && code === row.creditCode && mergedInto === row.mergedInto ? undefined : 'is not what its columns say';
}

async function ofPlans(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const all = inPages(
    (after, most) => db.select().from(plans).where(sql`${plans.id} > ${after}`).orderBy(asc(plans.id)).limit(most),
    ({ id }) => id,
  );
  for await (const row of all) {
    const course = await db
      .select()
      .from(planEvents)
      .where(eq(planEvents.plan, row.id))
      .orderBy(asc(planEvents.version));
    const why = planProblem(
      row,
      course.map(({ body }) => body),
    );
    if (why) findings.push({ where: `plan ${row.id}`, why });
  }
  return findings;
}

function planProblem(row: typeof plans.$inferSelect, course: readonly string[]): string | undefined {
  const read = Plan.safeParse(JSON.parse(row.body));
  const events = course.map((body) => PlanEvent.safeParse(JSON.parse(body)).data);
  if (!read.success || events.includes(undefined)) return 'cannot be read';
  const { id, version, state } = read.data;
  if (id !== row.id || version !== row.version || state !== row.state || nextDue(read.data) !== row.nextDue)
    return 'is not what its columns say';
  const told = replay(events.flatMap((one) => one ?? []));
  return JSON.stringify(Plan.parse(told)) === JSON.stringify(read.data) ? undefined : 'is not what its course tells';
}
