import type { Day } from '../../cases/calendar/calendar.ts';
import { between } from '../days-asked.ts';
import { monthOf } from '../periods.ts';
import { NUMBER, numberOf } from './numeral.ts';
import { type DaysReading, monthAt, TO, YEAR, yearOf } from './reading.ts';

/** Not the 一月 of 上一月, nor the 3月 of 13月. */
const MONTH = `(?<![\\d十这本上下半每几近])${NUMBER}月份?`;
const NO_DATE = `(?!\\d|[一二三四五六七八九十]+[日号])`;

/** The last month of that name up to the one of today, where no year is said; undefined of a number that is none. */
function monthNamed(year: number | undefined, said: string, today: Day): string | undefined {
  const month = numberOf(said);
  if (month < 1 || month > 12) return undefined;
  if (year !== undefined) return monthAt(year, month);
  const current = Number(today.slice(0, 4));
  const here = monthAt(current, month);
  return here <= today.slice(0, 7) ? here : monthAt(current - 1, month);
}

/** 11月, 十一月份, 2025年3月, 去年10月, 1-6月. */
export const MONTHS: DaysReading[] = [
  [
    new RegExp(`${YEAR}(?<![\\d十])${NUMBER}月?份?${TO}${YEAR}${NUMBER}月份?${NO_DATE}`, 'u'),
    ([, year, first = '', lastYear, last = ''], today) => {
      const to = monthNamed(yearOf(lastYear ?? year, today), last, today);
      const from = to && monthNamed(yearOf(year, today), first, to);
      return from && to && from <= to ? between(monthOf(from).from, monthOf(to).to) : undefined;
    },
  ],
  [
    new RegExp(`${YEAR}${MONTH}${NO_DATE}`, 'u'),
    ([, year, month = ''], today) => monthNamed(yearOf(year, today), month, today),
  ],
];
