import type { OpenId } from '../brands.ts';
import type { SessionEvent } from './events.ts';
import { isActive, lessonsAhead, seatOf } from './places.ts';
import type { REMINDERS, Session, SessionLesson, SessionSeat } from './session.ts';

/** What participants and the host are told without having asked. */
export const TELLS = [
  'offered',
  'expired',
  'eve',
  'soon',
  'lesson-cancelled',
  'cancelled',
  'over',
  'host-eve',
  'host-freed',
] as const;
export type TellName = (typeof TELLS)[number];
/** What somebody has to act on, or would come for nothing: where it does not arrive, a person has to pass it on. */
export const MUST_REACH: readonly TellName[] = ['offered', 'lesson-cancelled', 'cancelled', 'host-eve'];
/** A message that did not reach whom it was meant for: which, and about which seats. */
export type NotReached = { what: TellName; seats: number[] };

/** One message: to whom, about which seats of theirs, and which lesson. */
export type SessionTell = { to: OpenId; what: TellName; seats: number[]; lesson?: number | undefined };

/** One message for each person who hears of some of the seats, however many they are. */
const toEach = (seats: readonly SessionSeat[], what: TellName, lesson?: number): SessionTell[] =>
  [...Map.groupBy(seats, ({ hears }) => hears)].map(([to, own]) => ({
    ...{ to, what, seats: own.map(({ n }) => n) },
    ...(lesson === undefined ? {} : { lesson }),
  }));

const REMINDS: Record<(typeof REMINDERS)[number], TellName> = { day: 'eve', hours: 'soon' };

/** A reminder that has just fallen due, of a lesson that has not begun; the later one alone where both did. */
function remindersOf(next: Session, { lessons, at }: SessionEvent, before: Session | undefined): SessionTell[] {
  return lessons.flatMap((lesson) => {
    const earlier = before?.lessons.find(({ n }) => n === lesson.n)?.told ?? [];
    const due = lesson.told.filter((one) => !earlier.includes(one)).at(-1);
    if (due === undefined || lesson.at <= at) return [];
    const coming = next.seats.filter(({ state }) => state === 'in');
    return [
      ...toEach(coming, REMINDS[due], lesson.n),
      ...(due === 'day' ? [{ to: next.host.openId, what: 'host-eve' as const, seats: [], lesson: lesson.n }] : []),
    ];
  });
}

const isNewly = (state: SessionSeat['state'], before: Session | undefined) => (seat: SessionSeat) =>
  seat.state === state && (before ? seatOf(before, seat.n)?.state : undefined) !== state;

/** What a step tells to whom. Whoever takes it sees the result at once and is told nothing. */
export function tellsOf(before: Session | undefined, next: Session, event: SessionEvent): SessionTell[] {
  const { command, seats } = event;
  const active = next.seats.filter(isActive);
  if (event.to === 'cancelled' && event.from !== 'cancelled') return toEach(active, 'cancelled');
  if (event.to === 'over' && event.from !== 'over')
    return [
      ...toEach(seats.filter(isNewly('expired', before)), 'expired'),
      ...toEach(
        next.seats.filter(({ state }) => state === 'in'),
        'over',
      ),
    ];
  const freed = command.do === 'leave' && before && seatOf(before, command.seat)?.state === 'in';
  return [
    ...toEach(seats.filter(isNewly('expired', before)), 'expired'),
    ...toEach(seats.filter(isNewly('offered', before)), 'offered'),
    ...(command.do === 'cancel-lesson' ? toEach(active, 'lesson-cancelled', command.lesson) : []),
    ...(command.do === 'tick' ? remindersOf(next, event, before) : []),
    ...(freed && event.actor?.openId !== next.host.openId && lessonsAhead(next, event.at).length > 0
      ? [{ to: next.host.openId, what: 'host-freed' as const, seats: [command.seat] }]
      : []),
  ];
}

/** The lesson a message is about. */
export const lessonTold = ({ lessons }: Session, n: number | undefined): SessionLesson | undefined =>
  lessons.find((lesson) => lesson.n === n);
