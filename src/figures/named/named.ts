import { dayOf } from '../../cases/calendar/calendar.ts';
import { DATES } from './dates.ts';
import { LONGER } from './longer.ts';
import { MONTHS } from './months.ts';
import { COUNTED, RECENT } from './recent.ts';

/** What names days that no calendar has, or more than a year of them: 13月, 11月31日. */
export const NO_DAYS = 'none';

/** What is longer stands before its parts: 11月20日 is no 11月, 去年10月 no 去年. */
const READINGS = [...DATES, ...MONTHS, ...COUNTED, ...LONGER, ...RECENT];

/** Width and blanks of what is typed do not matter. */
const plain = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

function namedIn(words: string, now: number): { days: string; said: string } | undefined {
  for (const [called, read] of READINGS) {
    const match = called.exec(words);
    if (match) return { days: read(match, dayOf(now)) ?? NO_DAYS, said: match[0] };
  }
  return undefined;
}

/** The days that words ask figures of, as daysAsked reads them; NO_DAYS of what are none; undefined where they name none. */
export const daysIn = (words: string, now: number): string | undefined => namedIn(plain(words), now)?.days;

const FIGURES = '(?:统计|数据|数字|数|情况|汇总)';
const BESIDE = new RegExp(`^${FIGURES}?\\n(?:的?${FIGURES})?$`, 'u');

/** The same of words that name days and say nothing else: 「10月」, 「去年的统计」; undefined of all others, and of 「今天」, which asks for the day itself. */
export function daysSaid(words: string, now: number): string | undefined {
  const named = namedIn(plain(words), now);
  return named && named.days !== 'today' && BESIDE.test(plain(words).replace(named.said, '\n'))
    ? named.days
    : undefined;
}

/** 「月报」, 「月报 11月」, 「十一月的月报」, 「上月月报」: the days that a month's report is asked of, the last month where none are named; undefined of anything else. */
export function reportSaid(words: string, now: number): string | undefined {
  const [, before, after] = /^(.*?)的?月报(.*)$/u.exec(plain(words)) ?? [];
  if (before === undefined || after === undefined || (before && after)) return undefined;
  return before + after === '' ? 'last-month' : daysSaid(before + after, now);
}

const REPORTS = { 周报: /周报(?![了过上几多案警名])/u, 月报: /月报(?![了过上几多案警名])/u };

/** Whether words name the report of a week or of a month: 「本周报了几件」 does not. */
export const namesReport = (report: keyof typeof REPORTS, words: string): boolean => REPORTS[report].test(words);
