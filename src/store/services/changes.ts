import { and, eq, lt } from 'drizzle-orm';
import type { ServiceChange } from '../../bot/ports/services.ts';
import { isActive } from '../../services/places.ts';
import type { Session } from '../../services/session.ts';
import type { Database, Statement } from '../core/database.ts';
import type { Writers } from '../core/subject.ts';
import { written } from '../core/written.ts';
import { drafts } from '../forms/tables.ts';
import { serviceWishes, sessionEvents, sessionHearers, sessionPeople, sessions } from './tables.ts';

function row(db: Database, next: Session, due: number | undefined): Statement {
  const { version, state, service, host, changedAt } = next;
  const set = { version, state, service, host: host.openId, dueAt: due ?? null, changedAt, body: JSON.stringify(next) };
  if (version === 1) return db.insert(sessions).values({ id: next.id, ...set });
  return db
    .update(sessions)
    .set(set)
    .where(and(eq(sessions.id, next.id), lt(sessions.version, version)));
}

/** Whoever still has a seat in it or waits for one. */
function hearers(db: Database, next: Session): Statement[] {
  const all = [...new Set(next.seats.filter(isActive).map(({ hears }) => hears))];
  return [
    db.delete(sessionHearers).where(eq(sessionHearers.session, next.id)),
    written(
      'INSERT INTO session_hearers (open_id, session) SELECT value, ? FROM json_each(?)',
      next.id,
      JSON.stringify(all),
    ),
  ];
}

/** The statements that write one change of the services. */
export const serviceChanges: Writers<ServiceChange> = {
  session: (db, { next, event, due }) => [
    db
      .insert(sessionEvents)
      .values({ session: next.id, version: event.version, at: event.at, body: JSON.stringify(event) }),
    row(db, next, due),
    ...(event.seats.length > 0 ? hearers(db, next) : []),
  ],
  'signed-up': (db, { session, who }) => [db.insert(sessionPeople).values({ session, ...who })],
  'signed-out': (db, { session, seat }) => [
    db.delete(sessionPeople).where(and(eq(sessionPeople.session, session), eq(sessionPeople.seat, seat))),
  ],
  'session-erased': (db, { next }) => [
    db
      .update(sessions)
      .set({ dueAt: null, body: JSON.stringify(next) })
      .where(eq(sessions.id, next.id)),
    db.delete(sessionEvents).where(eq(sessionEvents.session, next.id)),
    db.delete(sessionHearers).where(eq(sessionHearers.session, next.id)),
    db.delete(sessionPeople).where(eq(sessionPeople.session, next.id)),
  ],
  'service-wish': (db, { service, openId, wants }) => [
    wants
      ? db.insert(serviceWishes).values({ service, openId }).onConflictDoNothing()
      : db.delete(serviceWishes).where(and(eq(serviceWishes.service, service), eq(serviceWishes.openId, openId))),
  ],
  'service-draft': (db, { draft: { id, openId, at, ask } }) => [
    db.insert(drafts).values({ id, openId, at, body: JSON.stringify(ask) }),
  ],
};
