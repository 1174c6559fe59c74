import * as z from 'zod';
import { Person } from '../cases/record/person.ts';
import { SessionCommand } from './commands.ts';
import { Session, SessionLesson, SessionSeat, SessionState } from './session.ts';

/** So many of the latest keys are kept, each of which acts once. */
const KEYS_KEPT = 50;

/** One immutable line of a session's course: what was done and what it set; of seats and lessons those that it set alone. */
export const SessionEvent = z.strictObject({
  session: Session.shape.id,
  version: z.int().min(1).describe('of the session after this event'),
  at: z.int(),
  /** Null: the clock. */
  actor: Person.nullable(),
  from: SessionState.nullable(),
  to: SessionState,
  key: z.string(),
  command: SessionCommand,
  seats: z.array(SessionSeat),
  lessons: z.array(SessionLesson),
  changes: Session.omit({ seats: true, lessons: true }).partial(),
});
export type SessionEvent = z.infer<typeof SessionEvent>;

/** Those set take the place of those they are numbered like; new ones follow. */
const numbered = <One extends { n: number }>(before: readonly One[], set: readonly One[]): One[] => {
  const changed = new Map(set.map((one) => [one.n, one]));
  const known = new Set(before.map(({ n }) => n));
  return [...before.map((one) => changed.get(one.n) ?? one), ...set.filter(({ n }) => !known.has(n))];
};

/** The session after one more event. */
export function evolve(found: Session | undefined, event: SessionEvent): Session {
  const keys = [...(found?.keys ?? []), event.key].slice(-KEYS_KEPT);
  const stamped = { ...event.changes, version: event.version, state: event.to, keys, changedAt: event.at };
  const { seats = [], lessons = [] } = found ?? {};
  const parts = { seats: numbered(seats, event.seats), lessons: numbered(lessons, event.lessons) };
  return found ? { ...found, ...stamped, ...parts } : Session.parse({ ...stamped, ...parts });
}

/** The session as its whole course tells it; undefined for an empty one. */
export const replay = (events: readonly SessionEvent[]): Session | undefined =>
  events.reduce<Session | undefined>(evolve, undefined);
