import { asc, eq, sql } from 'drizzle-orm';
import { StationEvent, told } from '../../station/course.ts';
import { Duty } from '../../station/duty/duty.ts';
import { ResidentProblem } from '../../station/problems/problem.ts';
import { openTasks, Talk } from '../../station/talks/talk.ts';
import type { Database } from '../core/database.ts';
import { inPages } from '../core/in-pages.ts';
import type { Finding } from '../core/subject.ts';
import { stationEvents, stationOwed, stationRecords } from './tables.ts';

/** Problems, talks and duties whose columns or course do not say what they themselves say; tasks that nobody is reminded of. */
export async function problems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const all = inPages(
    (after, most) =>
      db
        .select()
        .from(stationRecords)
        .where(sql`${stationRecords.id} > ${after}`)
        .orderBy(asc(stationRecords.id))
        .limit(most),
    ({ id }) => id,
  );
  for await (const row of all) {
    const why = await problemOf(db, row);
    if (why) findings.push({ where: `${row.kind} ${row.id}`, why });
  }
  return findings;
}

async function problemOf(db: Database, row: typeof stationRecords.$inferSelect): Promise<string | undefined> {
  const body: unknown = JSON.parse(row.body);
  const schema = { problem: ResidentProblem, talk: Talk, duty: Duty }[row.kind];
  const read = schema.safeParse(body);
  if (!read.success) return 'cannot be read';
  const kept = read.data;
  if (kept.id !== row.id || kept.version !== row.version || kept.state !== row.state)
    return 'is not what its columns say';
  const events = await db
    .select()
    .from(stationEvents)
    .where(eq(stationEvents.record, row.id))
    .orderBy(asc(stationEvents.version));
  const course = events.map(({ body }) => StationEvent.safeParse(JSON.parse(body)).data);
  if (course.includes(undefined)) return 'cannot be read';
  const whole = course.flatMap((one) => one ?? []);
  const as =
    row.kind === 'problem' ? told(ResidentProblem, whole) : row.kind === 'talk' ? told(Talk, whole) : told(Duty, whole);
  if (JSON.stringify(as) !== JSON.stringify(kept)) return 'is not what its course tells';
  if (row.kind !== 'talk') return undefined;
  const owed = await db
    .select()
    .from(stationOwed)
    .where(eq(stationOwed.talk, Talk.parse(body).id));
  const open = openTasks(Talk.parse(body)).map(({ n }) => n);
  return owed.length === open.length && owed.every(({ n }) => open.includes(n))
    ? undefined
    : 'has tasks that nobody is reminded of';
}
