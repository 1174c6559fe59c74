import { DAY_MS, dayOf, instantOf, MINUTE_MS } from '../cases/calendar/calendar.ts';
import type { QuietPolicy } from '../cases/calendar/quiet.ts';
import { heldLessons, lessonsAhead } from './places.ts';
import type { REMINDERS, Session, SessionLesson } from './session.ts';

/** When participants of a service may be told something: from one minute of any day to another, for classes are held at weekends. */
export type TellHours = Pick<QuietPolicy, 'from' | 'to'>;

/** The office's own durations of services (catalogue/limits.yaml). */
export type ServiceTimes = {
  hours: TellHours;
  /** An offered place waits so long, ms. */
  offer: number;
  /** The evening before, minutes past midnight. */
  eve: number;
  /** So long before a lesson it is told of again, ms. */
  before: number;
  /** So long after the last lesson who took part is kept, ms. */
  keep: number;
};

/** `instant` itself where people may be told then, else the next moment they may. */
export function nextTold(instant: number, { from, to }: TellHours): number {
  const day = dayOf(instant);
  if (instant < instantOf(day, from)) return instantOf(day, from);
  return instant < instantOf(day, to) ? instant : instantOf(day, from) + DAY_MS;
}

/** Until when a place that is offered now waits: its hours begin when it may be told; never beyond the last lesson's begin. */
export function offerEnds(session: Session, now: number, times: ServiceTimes): number {
  const last = lessonsAhead(session, now).at(-1)?.at ?? now;
  return Math.min(nextTold(now, times.hours) + times.offer, last);
}

type Reminder = (typeof REMINDERS)[number];

/** When a lesson is told of: the evening before, and some hours before, both in hours in which people may be told. */
export function reminderAt(
  { at }: Pick<SessionLesson, 'at'>,
  reminder: Reminder,
  { hours, eve, before }: ServiceTimes,
): number {
  if (reminder === 'day') return instantOf(dayOf(at - DAY_MS), eve);
  const wished = at - before;
  const day = dayOf(wished);
  // Too late for that evening: told while one still may. Too early in the morning: as soon as one may.
  const latest = Math.min(wished, instantOf(day, hours.to) - MINUTE_MS);
  return Math.max(latest, instantOf(day, hours.from));
}

/** The reminders of a lesson that are still owed: not told, and not overtaken by the lesson itself. */
export const remindersOwed = (lesson: SessionLesson, now: number): Reminder[] =>
  lesson.cancelled === null && lesson.at > now
    ? (['day', 'hours'] as const).filter((one) => !lesson.told.includes(one))
    : [];

/** When the last lesson that takes place ends; the opening's own last lesson where none does. */
export const endOf = (session: Pick<Session, 'lessons'>): number =>
  Math.max(...(heldLessons(session).length > 0 ? heldLessons(session) : session.lessons).map(({ ends }) => ends));

/** When a session must be looked at next, epoch ms; undefined where nothing more is owed. */
export function nextDue(session: Session, times: ServiceTimes): number | undefined {
  if (session.erased) return undefined;
  if (session.state === 'over' || session.state === 'cancelled') return endOf(session) + times.keep;
  const reminders = session.lessons.flatMap((lesson) =>
    remindersOwed(lesson, Number.NEGATIVE_INFINITY).map((one) => Math.min(reminderAt(lesson, one, times), lesson.at)),
  );
  const offers = session.seats.flatMap(({ state, until }) => (state === 'offered' && until !== null ? [until] : []));
  return Math.min(...reminders, ...offers, endOf(session));
}
