import { asc, eq, sql } from 'drizzle-orm';
import { replay, VisitEvent } from '../../visits/events.ts';
import { Visit } from '../../visits/visit.ts';
import type { Database } from '../core/database.ts';
import { inPages } from '../core/in-pages.ts';
import type { Finding } from '../core/subject.ts';
import { visitEvents, visits } from './tables.ts';

/** Visits whose columns or course do not say what they themselves say. */
export async function problems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const all = inPages(
    (after, most) => db.select().from(visits).where(sql`${visits.id} > ${after}`).orderBy(asc(visits.id)).limit(most),
    ({ id }) => id,
  );
  for await (const row of all) {
    const why = problemOf(row, await courseOf(db, row.id));
    if (why) findings.push({ where: `visit ${row.id}`, why });
  }
  return findings;
}

const courseOf = async (db: Database, id: Visit['id']): Promise<string[]> =>
  (await db.select().from(visitEvents).where(eq(visitEvents.visit, id)).orderBy(asc(visitEvents.version))).map(
    ({ body }) => body,
  );

function problemOf(row: typeof visits.$inferSelect, course: readonly string[]): string | undefined {
  const read = Visit.safeParse(JSON.parse(row.body));
  const events = course.map((body) => VisitEvent.safeParse(JSON.parse(body)).data);
  if (!read.success || events.includes(undefined)) return 'cannot be read';
  const { id, version, state, subject, plan } = read.data;
  if (id !== row.id || version !== row.version || state !== row.state || subject !== row.subject || plan !== row.plan)
    return 'is not what its columns say';
  const told = replay(events.flatMap((one) => one ?? []));
  return JSON.stringify(Visit.parse(told)) === JSON.stringify(read.data) ? undefined : 'is not what its course tells';
}
