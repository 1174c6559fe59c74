import type { Session, SessionLesson, SessionSeat } from './session.ts';

type Seated = Pick<Session, 'places' | 'seats'>;

const TAKES: readonly SessionSeat['state'][] = ['in', 'offered'];
const OPEN: readonly SessionSeat['state'][] = ['in', 'offered', 'waiting'];

/** Whether a sign-up still stands: in, offered a place or waiting for one. */
export const isActive = ({ state }: Pick<SessionSeat, 'state'>): boolean => OPEN.includes(state);

/** Places that somebody has or is offered; never more than there are. */
export const takenPlaces = ({ seats }: Pick<Session, 'seats'>): number =>
  seats.filter(({ state }) => TAKES.includes(state)).length;
export const freePlaces = (session: Seated): number => session.places - takenPlaces(session);

/** Who waits, first come first: numbers are given in the order of signing up. */
export const waitingList = ({ seats }: Pick<Session, 'seats'>): SessionSeat[] =>
  seats.filter(({ state }) => state === 'waiting').toSorted((a, b) => a.n - b.n);

/** Which on the waiting list a seat is, from 1; nought where it does not wait. */
export const positionOf = (session: Pick<Session, 'seats'>, n: number): number =>
  waitingList(session).findIndex((seat) => seat.n === n) + 1;

export const seatOf = ({ seats }: Pick<Session, 'seats'>, n: number): SessionSeat | undefined =>
  seats.find((seat) => seat.n === n);

/** Lessons that take place. */
export const heldLessons = ({ lessons }: Pick<Session, 'lessons'>): SessionLesson[] =>
  lessons.filter(({ cancelled }) => cancelled === null);

/** The lessons that are still to begin, the next first. */
export const lessonsAhead = (session: Pick<Session, 'lessons'>, now: number): SessionLesson[] =>
  heldLessons(session)
    .filter(({ at }) => at > now)
    .toSorted((a, b) => a.at - b.at);

/** Whether somebody is expected at a lesson: in before it was over. */
export const isExpected = ({ state, since, at }: SessionSeat, { ends }: Pick<SessionLesson, 'ends'>): boolean =>
  state === 'in' && (since ?? at) < ends;

/** How many lessons somebody came to, of those whose roll was called and at which they were expected. */
export function attendance(session: Pick<Session, 'lessons' | 'seats'>, n: number): { came: number; of: number } {
  const seat = seatOf(session, n);
  const called = heldLessons(session).filter(
    (lesson) => lesson.called !== null && seat !== undefined && isExpected(seat, lesson),
  );
  return { came: called.filter(({ absent }) => !absent.includes(n)).length, of: called.length };
}
