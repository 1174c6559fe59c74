import { freeing } from './offers.ts';
import { isActive } from './places.ts';
import { done, type SessionContext, type SessionRuling } from './ruling.ts';
import type { Session, SessionLesson, SessionSeat } from './session.ts';
import { endOf, reminderAt } from './times.ts';

/** A reminder's turn has come, whether or not it is still told: a lesson that has begun is told of no more. */
const reminded = (lesson: SessionLesson, { now, times }: SessionContext): SessionLesson => ({
  ...lesson,
  told: (['day', 'hours'] as const).filter(
    (one) => lesson.told.includes(one) || lesson.at <= now || reminderAt(lesson, one, times) <= now,
  ),
});

/** What the clock makes of a session: offers end and go to the next, reminders fall due, and when all is held it is over. */
export function struck(session: Session, context: SessionContext): SessionRuling {
  const { now, times } = context;
  if (session.state === 'over' || session.state === 'cancelled') return done({});
  const lessons = session.lessons
    .filter(({ cancelled }) => cancelled === null)
    .map((lesson) => reminded(lesson, context))
    .filter((lesson) => lesson.told.length > (session.lessons.find(({ n }) => n === lesson.n)?.told.length ?? 0));
  if (endOf(session) <= now) {
    const without = session.seats
      .filter((seat) => isActive(seat) && seat.state !== 'in')
      .map((seat): SessionSeat => ({ ...seat, state: 'expired', until: null }));
    return done({ to: 'over', seats: without, lessons });
  }
  const ended = session.seats
    .filter(({ state, until }) => state === 'offered' && until !== null && until <= now)
    .map((seat): SessionSeat => ({ ...seat, state: 'expired', until: null }));
  return done({ seats: freeing(session, ended, now, times), lessons });
}
