import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** A date in Asia/Shanghai, YYYY-MM-DD. China keeps UTC+8 all year. */
export type Day = string;
const SHANGHAI_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** The Shanghai date of an instant. */
export const dayOf = (instant: number): Day => new Date(instant + SHANGHAI_MS).toISOString().slice(0, 10);

/** The instant at `minutes` past Shanghai midnight of a day. */
export const instantOf = (day: Day, minutes = 0): number =>
  Date.parse(`${day}T00:00:00Z`) - SHANGHAI_MS + minutes * MINUTE_MS;

export const nextDay = (day: Day): Day => dayOf(instantOf(day) + DAY_MS);
const yearOf = (day: Day) => Number(day.slice(0, 4));

/** Which days are worked. `edition` changes when the knowledge does, so that running clocks are recomputed. */
export type Calendar = {
  edition: string;
  covers(year: number): boolean;
  works(day: Day): boolean;
};

/** A year announced by the State Council before the library has it: days off and make-up days beside plain weekends. */
export type Announced = { year: number; rest: readonly Day[]; work: readonly Day[] };

const publishedYears = new Set(
  Object.keys(published.holidays)
    .filter((day) => day.endsWith('-10-01'))
    .map(yearOf),
);

/** Whether the kept library has the State Council's calendar of a year (each is announced in the November before). */
export const calendarCovers = (year: number): boolean => publishedYears.has(year);

/**
 * The State Council calendar, make-up Saturdays and Sundays worked. A year it does not cover is taken as plain
 * Monday to Friday and must be named as uncovered: see uncoveredYears.
 */
export function officialCalendar(announced: readonly Announced[] = []): Calendar {
  const rest = new Set([...Object.keys(published.holidays), ...announced.flatMap((year) => year.rest)]);
  const work = new Set([...Object.keys(published.workdays), ...announced.flatMap((year) => year.work)]);
  const years = new Set([...publishedYears, ...announced.map(({ year }) => year)]);
  return {
    edition: `${Math.max(...years)}:${rest.size}:${work.size}`,
    covers: (year) => years.has(year),
    works: (day) => {
      if (work.has(day)) return true;
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
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
