import { asc, eq, sql } from 'drizzle-orm';
import { replay, SessionEvent } from '../../services/events.ts';
import { takenPlaces } from '../../services/places.ts';
import { Session } from '../../services/session.ts';
import type { Database } from '../core/database.ts';
import { inPages } from '../core/in-pages.ts';
import type { Finding } from '../core/subject.ts';
import { sessionEvents, sessionPeople, sessions } from './tables.ts';

/** Sessions whose columns or course do not say what they themselves say, that are oversold, or that name who was to be deleted. */
export async function problems(db: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  const all = inPages(
    (after, most) =>
      db.select().from(sessions).where(sql`${sessions.id} > ${after}`).orderBy(asc(sessions.id)).limit(most),
    ({ id }) => id,
  );
  for await (const row of all) {
    const why = await problemOf(db, row);
    if (why) findings.push({ where: `session ${row.id}`, why });
  }
  return findings;
}

async function problemOf(db: Database, row: typeof sessions.$inferSelect): Promise<string | undefined> {
  const read = Session.safeParse(JSON.parse(row.body));
  if (!read.success) return 'cannot be read';
  const { data: session } = read;
  if (session.id !== row.id || session.version !== row.version || session.state !== row.state)
    return 'is not what its columns say';
  if (takenPlaces(session) > session.places) return 'has given away more places than it has';
  const events = await db
    .select()
    .from(sessionEvents)
    .where(eq(sessionEvents.session, row.id))
    .orderBy(asc(sessionEvents.version));
  const people = await db.select().from(sessionPeople).where(eq(sessionPeople.session, row.id));
  if (session.erased) return events.length + people.length > 0 ? 'still names who took part' : undefined;
  const course = events.map(({ body }) => SessionEvent.safeParse(JSON.parse(body)).data);
  if (course.includes(undefined)) return 'cannot be read';
  const named = new Set(people.map(({ seat }) => seat));
  if (session.seats.some(({ n, state }) => state !== 'left' && !named.has(n))) return 'has seats that belong to nobody';
  if (session.seats.some(({ n, state, paid }) => state === 'left' && !paid && named.has(n)))
    return 'still names who left';
  const told = replay(course.flatMap((one) => one ?? []));
  return JSON.stringify(Session.parse(told)) === JSON.stringify(session) ? undefined : 'is not what its course tells';
}
