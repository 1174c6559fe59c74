import { attendance } from './places.ts';
import type { Session } from './session.ts';
import { tallyOf } from './tally.ts';

/** How many came to at least one lesson whose roll was called. */
const cameOnce = (session: Session): number =>
  session.seats.filter(({ state, n }) => state === 'in' && attendance(session, n).came > 0).length;

/** A session of which nobody can be told any more: its places, its lessons and its numbers stay. */
export const withoutPeople = (session: Session, now: number): Session => ({
  ...session,
  seats: [],
  lessons: session.lessons.map((lesson) => ({ ...lesson, absent: [] })),
  keys: [],
  erased: { at: now, came: cameOnce(session), tally: tallyOf(session) },
});
