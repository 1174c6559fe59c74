import { heldLessons, takenPlaces } from './places.ts';
import type { Session, SessionTally } from './session.ts';

/** The numbers of a session: counted while its people are kept, and kept when they go; null of one erased before they were. */
export function tallyOf(session: Session): SessionTally | null {
  if (session.erased) return session.erased.tally;
  const within = session.seats.filter(({ state }) => state === 'in');
  const held = heldLessons(session);
  const answered = session.seats.filter(({ waited, state }) => waited && (state === 'in' || state === 'expired'));
  return {
    within: within.length,
    taken: takenPlaces(session),
    got: answered.filter(({ state }) => state === 'in').length,
    waited: answered.length,
    full: within.filter(({ n }) => held.every(({ absent }) => !absent.includes(n))).length,
    missing: session.lessons.map(({ absent }) => within.filter(({ n }) => absent.includes(n)).length),
  };
}
