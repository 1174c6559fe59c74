import { dayOf } from '../cases/calendar/calendar.ts';
import { type DaysAsked, daysAsked, wholeYear } from './days-asked.ts';
import { monthBack, SPANS } from './periods.ts';

/** Days that a page of figures offers, by what they are asked for and called; `chosen`: those it shows. */
export type DaysOffered = { days: string; name: string; chosen: boolean };

/** The last of the months that stand after 本月 and 上月. */
const LAST_MONTH = 5;

/** Spans, months and years to choose from, those that are shown chosen however they were asked for, and before them all where they are no such span. Pure. */
export function daysOffered({ days, called, period }: DaysAsked, now: number): DaysOffered[] {
  const months = Array.from({ length: LAST_MONTH - 1 }, (_, i) =>
    monthBack(now, i + 2).from.slice(0, 'YYYY-MM'.length),
  );
  const year = Number(dayOf(now).slice(0, 4));
  const named: [days: string, name: string][] = [
    ...Object.entries(SPANS),
    ...months.map((month): [string, string] => [month, `${Number(month.slice(5))}月`]),
    ...[year, year - 1].map((one): [string, string] => [wholeYear(one), `${one}年`]),
  ];
  const offered = named.map(([one, name]) => {
    const { from, to } = daysAsked(one, now).period;
    return { days: one, name, chosen: from === period.from && to === period.to };
  });
  return offered.some(({ chosen }) => chosen) ? offered : [{ days, name: called, chosen: true }, ...offered];
}
