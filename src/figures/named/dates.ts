import { type Day, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { between } from '../days-asked.ts';
import { NUMBER, numberOf } from './numeral.ts';
import { type DaysReading, monthAt, TO, YEAR, yearOf } from './reading.ts';

const DATE = `${YEAR}(?<!\\d)${NUMBER}月${NUMBER}[日号]`;

/** A date of a year; undefined where that year has none. */
function dateAt(year: number, month: number, date: number): Day | undefined {
  const day = `${monthAt(year, month)}-${String(date).padStart(2, '0')}`;
  return month >= 1 && month <= 12 && date >= 1 && date <= 31 && dayOf(instantOf(day)) === day ? day : undefined;
}

/** The last day of that name up to today, where no year is said. */
function dateOf(year: number | undefined, month: string, date: string, today: Day): Day | undefined {
  const at = (one: number) => dateAt(one, numberOf(month), numberOf(date));
  if (year !== undefined) return at(year);
  const current = Number(today.slice(0, 4));
  const here = at(current);
  return here !== undefined && here <= today ? here : at(current - 1);
}

/** 11月20日, 去年三月五号, 11月1日到15日. */
export const DATES: DaysReading[] = [
  [
    new RegExp(`${DATE}${TO}(?:${YEAR}${NUMBER}月)?${NUMBER}[日号]`, 'u'),
    ([, year, month = '', date = '', lastYear, lastMonth = month, lastDate = ''], today) => {
      const to = dateOf(yearOf(lastYear ?? year, today), lastMonth, lastDate, today);
      const from = to && dateOf(yearOf(year, today), month, date, to);
      return from && to && from <= to ? between(from, to) : undefined;
    },
  ],
  [
    new RegExp(DATE, 'u'),
    ([, year, month = '', date = ''], today) => {
      const day = dateOf(yearOf(year, today), month, date, today);
      return day && between(day, day);
    },
  ],
];
