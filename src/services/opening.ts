import type { SessionKind } from '../../catalogue/services/schema.ts';
import { DAY_MS, dayOf, instantOf, MINUTE_MS } from '../cases/calendar/calendar.ts';
import { MOST } from './session.ts';

const CLOCK = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/;

/** Minutes past midnight of a time of day as people write it, 「19:00」; undefined of anything else. */
export function minutesIn(words: string): number | undefined {
  const [, hours, minutes] = CLOCK.exec(words.trim().normalize('NFKC')) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** A whole number as people write it, from `least` to `most`; undefined of anything else. */
export function wholeIn(words: string, least: number, most: number): number | undefined {
  const said = words.trim().normalize('NFKC');
  if (!/^\d{1,4}$/.test(said)) return undefined;
  const n = Number(said);
  return n >= least && n <= most ? n : undefined;
}

/** When the lessons of a session are held: so many, every so many days from the first on, at one time of day. */
export const lessonsFrom = (
  first: string,
  at: number,
  { lessons, everyDays, minutes }: Pick<SessionKind, 'lessons' | 'everyDays' | 'minutes'>,
): { at: number; ends: number }[] =>
  Array.from({ length: Math.min(lessons, MOST.lessons) }, (_, i) => {
    const begins = instantOf(dayOf(instantOf(first) + i * everyDays * DAY_MS), at);
    return { at: begins, ends: begins + minutes * MINUTE_MS };
  });

/** What the age of somebody comes to: whether they may come, and whether a parent has to say yes. */
export function ageFits(age: number, ages: { from?: number | undefined; to?: number | undefined }): string | undefined {
  if (ages.from !== undefined && age < ages.from) return `要满 ${ages.from} 岁才能报`;
  if (ages.to !== undefined && age > ages.to) return `${ages.to} 岁以下才能报`;
  return undefined;
}

/** Younger ones come with a parent's yes (民法典第十七条、第十八条). */
export const GROWN_UP = 18;
