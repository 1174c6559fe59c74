import type { SpokenTask } from '../../../cards/council/task-card.ts';
import { DAY_MS, dayOf, instantOf } from '../../cases/calendar/calendar.ts';

/** A department by its id and everything people call it. */
export type Called = { id: string; names: string[] };

const SHANGHAI_NOON = 12 * 60;
const plus = (today: string, days: number) => dayOf(instantOf(today, SHANGHAI_NOON) + days * DAY_MS);
const two = (n: number) => String(n).padStart(2, '0');

const SOON: Record<string, number> = { 今天: 0, 今日: 0, 今晚: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 };
const WEEKDAYS = '日一二三四五六';
const COUNTS = '零一二三四五六七八九十';

const numberOf = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : COUNTS.indexOf(word.replace('两', '二'));

/** A day of the year that has not passed: this year's, else next year's. Undefined for a day no calendar has. */
function nextDate(month: number, date: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const real = (y: number) => {
    const at = new Date(Date.UTC(y, month - 1, date));
    return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? `${y}-${two(month)}-${two(date)}` : undefined;
  };
  const here = real(year);
  return here && here >= today ? here : real(year + 1);
}

function nextWeekday(prefix: string, word: string, today: string): string {
  const wanted = word === '天' ? 0 : WEEKDAYS.indexOf(word);
  const now = new Date(instantOf(today, SHANGHAI_NOON)).getUTCDay();
  const monday = (day: number) => (day + 6) % 7;
  const ahead = monday(wanted) - monday(now);
  if (prefix.startsWith('下')) return plus(today, ahead + 7);
  return plus(today, ahead < 0 ? ahead + 7 : ahead);
}

type Found = { by: string | undefined; said: string };
type Reading = [pattern: RegExp, read: (match: RegExpExecArray, today: string) => string | undefined];

const READINGS: Reading[] = [
  [/(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})[日号]?/, ([, y, m, d]) => `${y}-${two(Number(m))}-${two(Number(d))}`],
  [/(\d{1,2})月(\d{1,2})[日号]?/, ([, m, d], today) => nextDate(Number(m), Number(d), today)],
  [/(大后天|今天|今日|今晚|明天|明日|后天)/, ([, word = ''], today) => plus(today, SOON[word] ?? 0)],
  [
    /(下周|下星期|下礼拜|这周|本周|周|星期|礼拜)([一二三四五六日天])/,
    ([, p = '', w = ''], today) => nextWeekday(p, w, today),
  ],
  [
    /(\d{1,2}|[一二两三四五六七八九十])\s*个?(?:工作日|天)(?:之?内|以内)/,
    ([, n = ''], today) => plus(today, numberOf(n)),
  ],
  [/(\d{1,2})\s*天$/, ([, n], today) => plus(today, Number(n))],
];

function deadlineIn(words: string, today: string): Found | undefined {
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(words);
    if (match) return { by: read(match, today), said: match[0] };
  }
  return undefined;
}

/** The department the words begin with, by the longest of its names; those `first` in the list win a tie. */
function departmentFirst(words: string, departments: readonly Called[]): { id: string; said: string } | undefined {
  const hits = departments.flatMap(({ id, names }) =>
    names.filter((name) => words.startsWith(name)).map((said) => ({ id, said })),
  );
  const longest = hits.reduce((most, hit) => Math.max(most, hit.said.length), 0);
  return hits.find((hit) => hit.said.length === longest);
}

/**
 * Reads 「分工 部门 事情 期限」 after its first word: the department by any of its names, the deadline in the ways people
 * say one (明天, 周五, 11月28日, 3天内), what is left as the thing to do. `today` is the day in Shanghai.
 */
export function readSpokenTask(words: string, departments: readonly Called[], today: string): SpokenTask {
  const said = words.trim().replace(/^请\s*/, '');
  const department = departmentFirst(said, departments);
  const rest = department ? said.slice(department.said.length) : said;
  const deadline = deadlineIn(rest, today);
  const what = (deadline ? rest.replace(deadline.said, ' ') : rest)
    .replace(/\s+(之?前|以前|内)(?=\s|$|[，。,.])/g, ' ')
    .replace(/^[\s，,：:、。]+|[\s，,：:、。]+$/g, '')
    .replace(/\s+/g, ' ');
  return { department: department?.id, what, by: deadline?.by };
}
