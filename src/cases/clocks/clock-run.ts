import { type Calendar, uncoveredYears, workingDaysBefore } from '../calendar/calendar.ts';
import {
  addOfficeTime,
  addWorkingDays,
  type OfficeHours,
  officeTimeBetween,
  type WorkTime,
} from '../calendar/office-hours.ts';
import type { Clock, ClockName, Span } from '../record/clock.ts';

/** What a clock needs to know of the world. `hours(null)` is the desk's. */
export type Timing = {
  now: number;
  calendar: Calendar;
  hours(department: string | null): OfficeHours;
  amberShare: number;
};

export const timeOf = (timing: Timing, owner: string | null): WorkTime => ({
  calendar: timing.calendar,
  hours: timing.hours(owner),
});

/** These two fall due by themselves; nobody is warned of them. */
const WITHOUT_AMBER: readonly ClockName[] = ['resume', 'confirm'];

/** Attendance at a council is asked after at half time; other clocks warn at the office's share. */
const HALF_TIME: readonly ClockName[] = ['council'];

export function dueOf(from: number, span: Span, time: WorkTime): number {
  switch (span.unit) {
    case 'natural':
      return from + span.ms;
    case 'office':
      return addOfficeTime(from, span.ms, time);
    case 'days':
      return addWorkingDays(from, span.days, time);
    case 'date':
      return span.at;
    case 'before': {
      const before = workingDaysBefore(span.at, span.days, time.calendar);
      return before > from ? before : span.at;
    }
  }
}

function amberOf(clock: Pick<Clock, 'name' | 'from' | 'span' | 'dueAt'>, time: WorkTime, share: number): number | null {
  if (WITHOUT_AMBER.includes(clock.name)) return null;
  const naturally = clock.from + Math.round(share * (clock.dueAt - clock.from));
  if (clock.span.unit === 'natural') return naturally;
  const office = officeTimeBetween(clock.from, clock.dueAt, time);
  return office > 0 ? addOfficeTime(clock.from, Math.round(share * office), time) : naturally;
}

const countsWorkingDays = (span: Span) => span.unit === 'office' || span.unit === 'days';

function timed(clock: Omit<Clock, 'amberAt' | 'dueAt' | 'uncovered'>, timing: Timing): Clock {
  const time = timeOf(timing, clock.owner);
  const dueAt = dueOf(clock.from, clock.span, time);
  return {
    ...clock,
    dueAt,
    amberAt: amberOf({ ...clock, dueAt }, time, HALF_TIME.includes(clock.name) ? 0.5 : timing.amberShare),
    uncovered: countsWorkingDays(clock.span) ? uncoveredYears(clock.from, dueAt, timing.calendar) : [],
  };
}

/** A clock that starts at `from`, with its amber and due instants. */
export function startClock(name: ClockName, owner: string | null, span: Span, from: number, timing: Timing): Clock {
  return timed({ name, owner, from, span, amberTold: null, redTold: null, stopped: null }, timing);
}

/** The same clock standing still, with what was left of it. A clock already stopped stays as it is. */
export function stopClock(clock: Clock, timing: Timing): Clock {
  if (clock.stopped) return clock;
  const stopped: Span =
    clock.span.unit === 'natural'
      ? { unit: 'natural', ms: Math.max(0, clock.dueAt - timing.now) }
      : { unit: 'office', ms: officeTimeBetween(timing.now, clock.dueAt, timeOf(timing, clock.owner)) };
  return { ...clock, stopped };
}

/** Runs a stopped clock on from now with exactly what was left: what was told of it is not told again. */
export function resumeClock(clock: Clock, timing: Timing): Clock {
  if (!clock.stopped) return clock;
  return timed({ ...clock, from: timing.now, span: clock.stopped, stopped: null }, timing);
}

/** The clock by the calendar as known now; told again only where the new time is still to come. */
export function recompute(clock: Clock, timing: Timing): Clock {
  if (clock.stopped) return clock;
  const fresh = timed(clock, timing);
  if (fresh.dueAt === clock.dueAt && fresh.amberAt === clock.amberAt)
    return fresh.uncovered.length === clock.uncovered.length ? clock : fresh;
  return {
    ...fresh,
    amberTold: fresh.amberAt !== null && fresh.amberAt > timing.now ? null : clock.amberTold,
    redTold: fresh.dueAt > timing.now ? null : clock.redTold,
  };
}
