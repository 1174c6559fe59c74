import { attendance, freePlaces, takenPlaces, waitingList } from './places.ts';
import type { Session } from './session.ts';

/** So many of so many. */
export type ShareOf = { n: number; d: number };

/** What became of sessions, of nobody in particular. Those whose people were deleted are left out. */
export type ServiceMeasures = {
  /** How often a service was the answer. */
  asked: number;
  sessions: number;
  cancelled: number;
  /** Seats that are in or offered, of the places. */
  signed: ShareOf;
  /** Who came, of those expected at the lessons whose roll was called. */
  came: ShareOf;
  /** Places that stayed free, of sessions that are over. */
  unused: ShareOf;
  waiting: number;
  /** Who waited and was not reached, or let the offer pass. */
  missed: number;
};

const sum = (shares: readonly ShareOf[]): ShareOf => ({
  n: shares.reduce((all, { n }) => all + n, 0),
  d: shares.reduce((all, { d }) => all + d, 0),
});

function cameTo(session: Session): ShareOf {
  const within = session.seats.filter(({ state }) => state === 'in');
  return sum(within.map((seat) => attendance(session, seat.n)).map(({ came, of }) => ({ n: came, d: of })));
}

/** The measures of services over some sessions. Pure. */
export function measuresOf(sessions: readonly Session[], asked: number): ServiceMeasures {
  const known = sessions.filter(({ erased }) => erased === null);
  const held = known.filter(({ state }) => state !== 'cancelled');
  const over = held.filter(({ state }) => state === 'over');
  return {
    ...{ asked, sessions: held.length, cancelled: known.length - held.length },
    signed: sum(held.map((session) => ({ n: takenPlaces(session), d: session.places }))),
    came: sum(held.map(cameTo)),
    unused: sum(over.map((session) => ({ n: Math.max(0, freePlaces(session)), d: session.places }))),
    waiting: held.reduce((n, session) => n + waitingList(session).length, 0),
    missed: held.reduce((n, { seats }) => n + seats.filter(({ state }) => state === 'expired').length, 0),
  };
}
