import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ServiceStore } from '../../bot/ports/services.ts';
import { ServiceAsk } from '../../services/ask.ts';
import { SessionEvent } from '../../services/events.ts';
import { Session } from '../../services/session.ts';
import type { Database } from '../core/database.ts';
import { dueIn } from '../core/due.ts';
import type { Subject } from '../core/subject.ts';
import { drafts } from '../forms/tables.ts';
import { serviceChanges } from './changes.ts';
import { problems } from './problems.ts';
import * as tables from './tables.ts';

const { sessions, sessionEvents, sessionHearers, sessionPeople, serviceWishes } = tables;
const sessionOf = (row: { body: string }): Session => Session.parse(JSON.parse(row.body));
const GOING = ['open', 'closed'];
/** More sessions than a street has at a time, and than somebody takes part in. */
const MOST = { going: 200, own: 30 };

const reads = (db: Database): ServiceStore => {
  const due = dueIn(db, sessions, sessions.dueAt);
  return {
    async session(id) {
      const [row] = await db.select().from(sessions).where(eq(sessions.id, id));
      return row && sessionOf(row);
    },
    async courseOfSession(id) {
      const rows = await db
        .select()
        .from(sessionEvents)
        .where(eq(sessionEvents.session, id))
        .orderBy(asc(sessionEvents.version));
      return rows.map(({ body }) => SessionEvent.parse(JSON.parse(body)));
    },
    async sessionsGoing(service) {
      const going = inArray(sessions.state, GOING);
      const rows = await db
        .select()
        .from(sessions)
        .where(service === undefined ? going : and(eq(sessions.service, service), going))
        .orderBy(asc(sessions.id))
        .limit(MOST.going);
      return rows.map(sessionOf);
    },
    async sessionsHeardBy(openId) {
      const rows = await db
        .select({ body: sessions.body })
        .from(sessionHearers)
        .innerJoin(sessions, eq(sessions.id, sessionHearers.session))
        .where(eq(sessionHearers.openId, openId))
        .orderBy(desc(sessions.changedAt))
        .limit(MOST.own);
      return rows.map(sessionOf);
    },
    async sessionsHeldBy(openId) {
      const rows = await db
        .select()
        .from(sessions)
        .where(and(eq(sessions.host, openId), inArray(sessions.state, GOING)))
        .orderBy(desc(sessions.changedAt))
        .limit(MOST.own);
      return rows.map(sessionOf);
    },
    async signedUp(id) {
      const rows = await db
        .select()
        .from(sessionPeople)
        .where(eq(sessionPeople.session, id))
        .orderBy(asc(sessionPeople.seat));
      return rows.map(({ session: _, ...who }) => who);
    },
    async dueSessions(now, most) {
      return (await due.rows(now, most)).map(sessionOf);
    },
    nextSessionDue: due.next,
    async sessionsWithin(from, to) {
      const lesson = sql`EXISTS (SELECT 1 FROM json_each(${sessions.body}, '$.lessons') AS lesson
      WHERE lesson.value ->> 'at' >= ${from} AND lesson.value ->> 'at' < ${to})`;
      const rows = await db.select().from(sessions).where(lesson).orderBy(asc(sessions.id));
      return rows.map(sessionOf);
    },
    async wishesFor(service, most) {
      const rows = await db.select().from(serviceWishes).where(eq(serviceWishes.service, service)).limit(most);
      return rows.map(({ openId }) => openId);
    },
    async serviceDraft(id) {
      const [row] = await db.select().from(drafts).where(eq(drafts.id, id));
      const ask = row && ServiceAsk.safeParse(JSON.parse(row.body)).data;
      if (!row || !ask) return undefined;
      return {
        ...{ id: row.id, openId: row.openId, at: row.at, ask },
        ...{ usedAt: row.usedAt ?? undefined, result: row.result ?? undefined },
      };
    },
  };
};

/** The sessions of services, and who signed up. */
export const services = {
  tables,
  changes: serviceChanges,
  reads,
  problems,
  contested: [sessions, sessionEvents],
  swept: ['signed-out', 'session-erased'],
} satisfies Subject<typeof tables, typeof serviceChanges, ServiceStore>;
