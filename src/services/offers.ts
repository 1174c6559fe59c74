import { freePlaces, lessonsAhead, waitingList } from './places.ts';
import type { Session, SessionSeat } from './session.ts';
import { offerEnds, type ServiceTimes } from './times.ts';

/** The seats after those set are put in the place of what they were. */
export const withSeats = (session: Session, set: readonly SessionSeat[]): Session => {
  const changed = new Map(set.map((seat) => [seat.n, seat]));
  return { ...session, seats: session.seats.map((seat) => changed.get(seat.n) ?? seat) };
};

/** Every free place is offered to whoever waits longest; nobody is offered one when all lessons have begun. */
export function offered(session: Session, now: number, times: ServiceTimes): SessionSeat[] {
  if (lessonsAhead(session, now).length === 0) return [];
  const until = offerEnds(session, now, times);
  return waitingList(session)
    .slice(0, Math.max(0, freePlaces(session)))
    .map((seat) => ({ ...seat, state: 'offered', until }));
}

/** Seats that change by a step, and the offers of the places it frees. */
export function freeing(
  session: Session,
  set: readonly SessionSeat[],
  now: number,
  times: ServiceTimes,
): SessionSeat[] {
  return [...set, ...offered(withSeats(session, set), now, times)];
}
