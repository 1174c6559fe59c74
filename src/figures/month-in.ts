import { dayOf } from '../cases/calendar/calendar.ts';
import { monthBefore } from './periods.ts';

/** What names a month that is none: 13月. */
export const NO_MONTH = 'none';

const NUMERALS = '一二三四五六七八九十';
const NUMBER = `(\\d{1,2}|十[一二]?|[${NUMERALS}])`;
/** 11月, 十一月, 2025年3月; no day of one (11月30日), and not the 一月 of 上一月. */
const NAMED = new RegExp(`(?:(\\d{4})年)?(?<![\\d十这本上下半每几])${NUMBER}月(?!\\d|[${NUMERALS}]+[日号])`, 'u');
const WHOLE = new RegExp(`^(?:\\d{4}年)?${NUMBER}月份?$`, 'u');

const numberOf = (number: string): number =>
  /^\d/.test(number) ? Number(number) : [...number].reduce((sum, one) => sum + NUMERALS.indexOf(one) + 1, 0);

/** Width and blanks of what is typed do not matter. */
const plain = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

/** The month that words name, as YYYY-MM, the last of that name; NO_MONTH of a number that is none; undefined where they name none. */
export function monthIn(words: string, now: number): string | undefined {
  const [, year, number] = NAMED.exec(plain(words)) ?? [];
  if (number === undefined) return undefined;
  const month = numberOf(number);
  if (month < 1 || month > 12) return NO_MONTH;
  const current = dayOf(now).slice(0, 7);
  const two = String(month).padStart(2, '0');
  if (year) return `${year}-${two}`;
  const thisYear = `${current.slice(0, 4)}-${two}`;
  return thisYear <= current ? thisYear : `${Number(current.slice(0, 4)) - 1}-${two}`;
}

/** 「月报」, 「月报 11月」, 「十一月的月报」, 「上月月报」: the month of that report as monthIn tells it, last month where none is named; undefined of anything else. */
export function monthSaid(said: string, now: number): string | undefined {
  const [, before, after] = /^(.*?)的?月报(.*)$/u.exec(plain(said)) ?? [];
  if (before === undefined || after === undefined || (before && after)) return undefined;
  const which = before || after;
  const current = dayOf(now).slice(0, 7);
  if (/^(?:上个?月份?)?$/u.test(which)) return monthBefore(current);
  if (/^[这本]个?月份?$/u.test(which)) return current;
  return WHOLE.test(which) ? monthIn(which, now) : undefined;
}
