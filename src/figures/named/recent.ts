import { DAY_MS, type Day, dayOf, instantOf } from '../../cases/calendar/calendar.ts';
import { between } from '../days-asked.ts';
import { monthBack, weekBack } from '../periods.ts';
import { numberOf } from './numeral.ts';
import type { DaysReading } from './reading.ts';

const WEEK = '(?:周|星期|礼拜)';
const DAYS = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7, 月: 30, 年: 365 };
const isUnit = (said: string): said is keyof typeof DAYS => Object.hasOwn(DAYS, said);

const back = (day: Day, days: number): Day => dayOf(instantOf(day) - days * DAY_MS);
const one = (day: Day): string => between(day, day);
/** So many days up to today; undefined where that is more than a year. */
const lastDays = (many: number, today: Day): string | undefined =>
  many >= 1 && many <= 366 ? between(back(today, many - 1), today) : undefined;

/** A day of this week or the last: the last of that name up to today, where it is not said of which. */
function weekday(which: string | undefined, said: string, today: Day): string {
  const at = '一二三四五六'.indexOf(said);
  const weeks = which?.startsWith('上上') ? 2 : which?.startsWith('上') ? 1 : 0;
  const day = back(weekBack(instantOf(today), weeks).from, -(at < 0 ? 6 : at));
  return one(which === undefined && day > today ? back(day, 7) : day);
}

/** 近7天, 最近三个月, 近半年, 这两天. */
export const COUNTED: DaysReading[] = [
  [/(?:最近|近|过去)的?半年/u, (_, today) => lastDays(183, today)],
  [
    /(?:最近|近|过去|这(?=.{1,3}[天日]))的?(\d{1,3}|[一二三四五六七八九十两]{1,3})个?(天|日|周|星期|礼拜|月|年)/u,
    ([, many = '', unit = ''], today) => (isUnit(unit) ? lastDays(numberOf(many) * DAYS[unit], today) : undefined),
  ],
];

/** 前天, 上周五, 上上周, 上个月: days told from today. */
export const RECENT: DaysReading[] = [
  [/大前[天日]/u, (_, today) => one(back(today, 3))],
  [/(?<!以)前[天日]/u, (_, today) => one(back(today, 2))],
  [/昨[天日]/u, () => 'yesterday'],
  [/最近|近期|近来|[这近前]几天/u, (_, today) => lastDays(7, today)],
  [
    new RegExp(`(?<!每)(上上个?|上个?|这个?|本)?${WEEK}([一二三四五六日天])(?![共直般起个次下均件天]|(?<=日)报)`, 'u'),
    ([, which, said = ''], today) => weekday(which, said, today),
  ],
  [new RegExp(`上上个?${WEEK}`, 'u'), (_, today) => weekBack(instantOf(today), 2).from],
  [/上上个?月/u, (_, today) => monthBack(instantOf(today), 2).from.slice(0, 7)],
  [new RegExp(`上一?个?${WEEK}`, 'u'), () => 'last-week'],
  [/上一?个?月/u, () => 'last-month'],
  [new RegExp(`(?:这|本)个?${WEEK}|一周|周情况`, 'u'), () => 'week'],
  [/(?:这|本)个?月|月份?情况|当月/u, () => 'month'],
  [/今[天日]/u, () => 'today'],
];
