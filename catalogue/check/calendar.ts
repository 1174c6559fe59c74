import { basename } from 'node:path';
import type { CalendarYear } from '../calendar/schema.ts';
import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';

const DAY_MS = 86_400_000;
/** 全国年节及纪念日放假办法 2, since 2025: so many days off for everybody; one that falls on a weekend is made up for. */
const STATUTORY = { since: 2025, days: 13 };
const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;
const NAMES = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** Every day from one to another; none where they are the wrong way round. */
export function daysFrom(from: string, to: string): string[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const count = Math.max(0, Math.min(40, (end - start) / DAY_MS + 1));
  return Array.from({ length: count }, (_, i) => new Date(start + i * DAY_MS).toISOString().slice(0, 10));
}

/** The year's own days: off and at work, each in its place, and as many off as the law gives. */
function checkYear(source: Sourced<CalendarYear>): Problem[] {
  const { year, festivals } = source.value;
  const problems: Problem[] = [];
  const say = (path: Path, why: string, level?: Problem['level']) => problems.push(complain(source, path, why, level));
  if (basename(source.file) !== `${year}.yaml`)
    say(['year'], `文件名是 ${basename(source.file)}，里面写的是 ${year} 年`);
  if (source.value.announced >= `${year}-01-01`) say(['announced'], '通知应当在这一年之前，请核对日期');
  let last = '';
  const off = new Set(festivals.flatMap(({ from, to }) => daysFrom(from, to)));
  festivals.forEach(({ name, from, to, work }, i) => {
    if (to < from) say(['festivals', i, 'to'], `${name}的最后一天在第一天之前`);
    if (!to.startsWith(`${year}-`)) say(['festivals', i, 'to'], `${name}不在 ${year} 年`);
    if (from <= last) say(['festivals', i, 'from'], `${name}和前一个节日重叠，或次序反了`);
    if (daysFrom(from, to).length > 10)
      say(['festivals', i], `${name}放了 ${daysFrom(from, to).length} 天，请核对通知`);
    last = to;
    work.forEach((day, j) => {
      if (!isWeekend(day))
        say(['festivals', i, 'work', j], `${day} 是${NAMES[weekdayOf(day)]}，本来就上班，请核对通知`);
      if (off.has(day)) say(['festivals', i, 'work', j], `${day} 又放假又上班，请核对通知`);
      if (Math.abs(Date.parse(day) - Date.parse(from)) > 40 * DAY_MS)
        say(['festivals', i, 'work', j], `${day} 离${name}太远，请核对通知`);
    });
  });
  for (const name of FESTIVALS) {
    const times = festivals.filter((one) => one.name.split('、').includes(name)).length;
    if (times !== 1) say(['festivals'], times === 0 ? `没有${name}` : `${name}写了 ${times} 次`);
  }
  const made = festivals.flatMap(({ work }) => work).length;
  const given = [...off].filter((day) => !isWeekend(day)).length - made;
  if (problems.length === 0 && year >= STATUTORY.since && given !== STATUTORY.days)
    say(
      ['festivals'],
      `工作日放了 ${given + made} 天，补了 ${made} 天班，净放 ${given} 天；法定是 ${STATUTORY.days} 天，请核对通知`,
      'warning',
    );
  return problems;
}

/** The calendars of the years, one after the other: none is missing between the first and the last. */
export function checkCalendars({ calendars }: Pick<CatalogueFiles, 'calendars'>): Problem[] {
  const sorted = [...calendars].sort((a, b) => a.value.year - b.value.year);
  const gaps = sorted.flatMap((source, i) => {
    const before = sorted[i - 1]?.value.year;
    if (before === undefined || source.value.year === before + 1) return [];
    const why = source.value.year === before ? `${before} 年写了两次` : `${before} 年和这一年之间缺了年份，请补上`;
    return [complain(source, ['year'], why)];
  });
  return [...sorted.flatMap(checkYear), ...gaps];
}
