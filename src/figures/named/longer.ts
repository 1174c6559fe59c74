import type { Day } from '../../cases/calendar/calendar.ts';
import { between } from '../days-asked.ts';
import { monthBefore, monthOf } from '../periods.ts';
import { numberOf } from './numeral.ts';
import { type DaysReading, monthAt, YEAR, yearOf } from './reading.ts';

const months = (year: number, first: number, many: number): string =>
  between(monthOf(monthAt(year, first)).from, monthOf(monthAt(year, first + many - 1)).to);

const thisYear = (today: Day): number => Number(today.slice(0, 4));

/** So many months of a year from one on: of the last year in which they have begun, where none is said. */
function lastOf(year: number | undefined, first: number, many: number, today: Day): string {
  const begun = monthAt(thisYear(today), first) <= today.slice(0, 7);
  return months(year ?? thisYear(today) - (begun ? 0 : 1), first, many);
}

/** The half or the quarter, so many months long, of a month YYYY-MM. */
function around(month: string, many: number): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return months(year, at - ((at - 1) % many), many);
}

const current = (many: number) => (_: unknown, today: Day) => around(today.slice(0, 7), many);
const before = (many: number) => (_: unknown, today: Day) =>
  around(monthBefore(around(today.slice(0, 7), many).slice(0, 7)), many);

/** 前三季度, 上季度, 去年下半年, 半年报, 去年, 2025年. */
export const LONGER: DaysReading[] = [
  [
    new RegExp(`${YEAR}前([二两三])个?季度?`, 'u'),
    ([, year, many = ''], today) => lastOf(yearOf(year, today), 1, 3 * numberOf(many), today),
  ],
  [
    new RegExp(`${YEAR}(?:第?([一二三四1-4])季度?|[Qq]([1-4]))`, 'u'),
    ([, year, said = '', q = said], today) => lastOf(yearOf(year, today), 3 * numberOf(q) - 2, 3, today),
  ],
  [/(?:这个?|本)季度?/u, current(3)],
  [/上个?季度?|季报|季度/u, before(3)],
  [
    new RegExp(`${YEAR}([上下])半年`, 'u'),
    ([, year, half], today) => lastOf(yearOf(year, today), half === '上' ? 1 : 7, 6, today),
  ],
  [/半年/u, before(6)],
  [/(20\d\d|(?<!以)[去前])年/u, ([, year], today) => months(yearOf(year, today) ?? thisYear(today), 1, 12)],
  [/上一?年度?|(?<![今本])年报/u, (_, today) => months(thisYear(today) - 1, 1, 12)],
  [/[今本全]年度?|年度|年初/u, (_, today) => months(thisYear(today), 1, 12)],
];
