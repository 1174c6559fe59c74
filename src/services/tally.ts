import { heldLessons, isExpected, takenPlaces } from './places.ts';
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
    full: within.filter((seat) => held.every((lesson) => isExpected(seat, lesson) && !lesson.absent.includes(seat.n)))
      .length,
    rolls: session.lessons.map((lesson) => {
      const expected = within.filter((seat) => isExpected(seat, lesson));
      return { of: expected.length, missing: expected.filter(({ n }) => lesson.absent.includes(n)).length };
    }),
  };
}
