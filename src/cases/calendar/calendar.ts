import type { CalendarYear } from '../../../catalogue/calendar/schema.ts';

/** A date in Asia/Shanghai, YYYY-MM-DD. China keeps UTC+8 all year. */
export type Day = string;
const SHANGHAI_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** So many days are kept as text and as instant: a clock walks over the same few hundred again and again. */
const MOST_KEPT = 4_000;

function keeping<From, To>(work: (from: From) => To): (from: From) => To {
  const kept = new Map<From, To>();
  return (from) => {
    const known = kept.get(from);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const worked = work(from);
    kept.set(from, worked);
    return worked;
  };
}

const textOfDay = keeping((day: number): Day => new Date(day * DAY_MS).toISOString().slice(0, 10));
const midnightOf = keeping((day: Day): number => Date.parse(`${day}T00:00:00Z`));

/** The Shanghai date of an instant. */
export const dayOf = (instant: number): Day => textOfDay(Math.floor((instant + SHANGHAI_MS) / DAY_MS));

/** The instant at `minutes` past Shanghai midnight of a day. */
export const instantOf = (day: Day, minutes = 0): number => midnightOf(day) - SHANGHAI_MS + minutes * MINUTE_MS;

export const nextDay = (day: Day): Day => dayOf(instantOf(day) + DAY_MS);
const yearOf = (day: Day) => Number(day.slice(0, 4));

/** Which days are worked. `edition` changes when the knowledge does, so that running clocks are recomputed. */
export type Calendar = {
  edition: string;
  covers(year: number): boolean;
  works(day: Day): boolean;
};

/** The days from one to another, both included. */
function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = nextDay(day)) days.push(day);
  return days;
}

type Known = { hash: string; years: readonly CalendarYear[]; local?: { off: Day[]; work: Day[] } | undefined };

/**
 * The State Council calendar as the list holds it (catalogue/calendar), make-up Saturdays and Sundays worked. A year it
 * does not cover is taken as plain Monday to Friday and must be named as uncovered: see uncoveredYears. An office's own
 * days go before it.
 */
export function officialCalendar({ hash, years, local = { off: [], work: [] } }: Known): Calendar {
  const festivals = years.flatMap((year) => year.festivals);
  const rest = new Set(festivals.flatMap(({ from, to }) => daysBetween(from, to)));
  const work = new Set(festivals.flatMap((festival) => festival.work));
  const own = new Map([
    ...local.off.map((day) => [day, false] as const),
    ...local.work.map((day) => [day, true] as const),
  ]);
  const covered = new Set(years.map(({ year }) => year));
  return {
    edition: hash,
    covers: (year) => covered.has(year),
    works: (day) => {
      const decided = own.get(day);
      if (decided !== undefined) return decided;
      if (work.has(day)) return true;
      const weekday = new Date(midnightOf(day)).getUTCDay();
      return weekday >= 1 && weekday <= 5 && !rest.has(day);
    },
  };
}

/** The years between two instants for which no official calendar is known; each deserves an alarm. */
export function uncoveredYears(from: number, to: number, calendar: Calendar): number[] {
  const years: number[] = [];
  for (let year = yearOf(dayOf(from)); year <= yearOf(dayOf(to)); year++) if (!calendar.covers(year)) years.push(year);
  return years;
}

/**
 * The years whose calendar somebody has to enter by now: this one, and from November on, when the State Council has
 * spoken, the next.
 */
export function yearsToEnter(now: number, calendar: Calendar): number[] {
  const today = dayOf(now);
  const year = yearOf(today);
  return [year, ...(today >= `${year}-11-01` ? [year + 1] : [])].filter((one) => !calendar.covers(one));
}

/** Working days after the day of `from` up to and including the day of `to`; 0 when that is not later. */
export function workingDaysBetween(from: number, to: number, calendar: Calendar): number {
  const last = dayOf(to);
  let count = 0;
  for (let day = nextDay(dayOf(from)); day <= last; day = nextDay(day)) if (calendar.works(day)) count++;
  return count;
}

/** The n-th working day after the day of `from`, which itself does not count. */
export function workingDayAfter(from: number, days: number, calendar: Calendar): Day {
  let day = dayOf(from);
  for (let left = days; left > 0; ) {
    day = nextDay(day);
    if (calendar.works(day)) left--;
  }
  return day;
}

/** The same time of day so many working days before an instant. */
export function workingDaysBefore(at: number, days: number, calendar: Calendar): number {
  let before = at;
  for (let left = days; left > 0; ) {
    before -= DAY_MS;
    if (calendar.works(dayOf(before))) left--;
  }
  return before;
}
