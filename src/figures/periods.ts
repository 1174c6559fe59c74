import { DAY_MS, type Day, dayOf, instantOf } from '../cases/calendar/calendar.ts';

/** Days from one to another, both included, and what people call them. */
export type Period = { from: Day; to: Day; name: string };

/** The spans a figure can be asked for. */
export const SPANS = {
  ...{ today: '今天', yesterday: '昨天', week: '本周' },
  ...{ 'last-week': '上周', month: '本月', 'last-month': '上月' },
} as const;
export type SpanName = keyof typeof SPANS;

const later = (day: Day, days: number): Day => dayOf(instantOf(day) + days * DAY_MS);
const short = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** The Monday of a day's week. */
const mondayOf = (day: Day): Day => later(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** 11月23日—29日 */
const stretch = (from: Day, to: Day): string =>
  `${short(from)}—${to.slice(0, 7) === from.slice(0, 7) ? `${Number(to.slice(8))}日` : short(to)}`;

/** The week that begins on a Monday. */
const weekFrom = (monday: Day): Period => {
  const to = later(monday, 6);
  return { from: monday, to, name: stretch(monday, to) };
};

/** A month, as YYYY-MM. */
export function monthOf(month: string): Period {
  const from = `${month}-01`;
  const next = `${later(from, 31).slice(0, 7)}-01`;
  return { from, to: later(next, -1), name: `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月` };
}

/** What some months of a year are called together, from one to another. */
const TOGETHER: Record<string, string> = {
  ...{ '1-12': '', '1-6': '上半年', '7-12': '下半年' },
  ...{ '1-3': '一季度', '4-6': '二季度', '7-9': '三季度', '10-12': '四季度' },
};

/** Days from one to another; of whole months by what these are called together. */
export function periodBetween(from: Day, to: Day): Period {
  const [year, last] = [from.slice(0, 4), to.slice(0, 4)];
  const [begins, ends] = [from, to].map((day) => Number(day.slice(5, 7)));
  const inMonths = year === last && from.endsWith('-01') && later(to, 1).endsWith('-01');
  const many = begins === ends ? `${begins}月` : (TOGETHER[`${begins}-${ends}`] ?? `${begins}月—${ends}月`);
  const inYear = year === last ? stretch(from, to) : `${short(from)}—${last}年${short(to)}`;
  const days = from === to ? short(from) : inYear;
  return { from, to, name: `${year}年${inMonths ? many : days}` };
}

/** The month before one, as YYYY-MM. */
export const monthBefore = (month: string): string => later(`${month}-01`, -1).slice(0, 7);

/** The month `back` months before the one of this instant; -1 is the next. */
export function monthBack(now: number, back: number): Period {
  const [year = 0, month = 0] = dayOf(now).split('-').map(Number);
  const at = 12 * year + (month - 1) - back;
  return monthOf(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
}

/** The week `back` weeks before the one of this instant. */
export const weekBack = (now: number, back: number): Period => weekFrom(later(mondayOf(dayOf(now)), -7 * back));

const oneDay = (day: Day): Period => ({ from: day, to: day, name: short(day) });

/** The days before, of a span that is over: a week or a month that still runs is held against nothing. */
export function daysBefore(span: SpanName, now: number): Period | undefined {
  if (span === 'yesterday') return oneDay(later(dayOf(now), -2));
  if (span === 'last-week') return weekBack(now, 2);
  if (span === 'last-month') return monthBack(now, 2);
  return undefined;
}

/** The days a span means at this instant. */
export function periodOf(span: SpanName, now: number): Period {
  const today = dayOf(now);
  switch (span) {
    case 'today':
      return oneDay(today);
    case 'yesterday':
      return oneDay(later(today, -1));
    case 'week':
      return weekBack(now, 0);
    case 'last-week':
      return weekBack(now, 1);
    case 'month':
      return monthBack(now, 0);
    case 'last-month':
      return monthBack(now, 1);
  }
}

/** Days from one to another as the whole months in them, both ends of these included, and the days that are left before and after. Pure. */
export function inMonths({ from, to }: Pick<Period, 'from' | 'to'>): {
  months: { from: string; to: string } | undefined;
  days: { from: Day; to: Day }[];
} {
  const month = (day: Day) => day.slice(0, 'YYYY-MM'.length);
  const first = from.endsWith('-01') ? month(from) : month(later(`${month(from)}-01`, 31));
  const last = later(to, 1).endsWith('-01') ? month(to) : monthBefore(month(to));
  if (first > last) return { months: undefined, days: from <= to ? [{ from, to }] : [] };
  const before = { from, to: later(`${first}-01`, -1) };
  const after = { from: later(monthOf(last).to, 1), to };
  return { months: { from: first, to: last }, days: [before, after].filter((some) => some.from <= some.to) };
}
