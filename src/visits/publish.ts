import { type Calendar, dayOf, workingDayAfter } from '../cases/calendar/calendar.ts';
import { answeredAs } from './groups.ts';
import { lastMinuteOf } from './told.ts';
import { failureOf, type Visit } from './visit.ts';

/** Which results the law has made public, within how many working days, and how long before that it is reminded of. */
export type Publishing = { department: string; group: string; days: number; before: number };

/** A result that is to be made public: the last day for it, and the day on which that is said. */
export type ToPublish = { visit: Visit; by: string; remind: string };

/** The visit as a result to be made public; undefined where nothing of the kind was looked at, or nothing is told yet. */
export function toPublish(visit: Visit, { department, group, days, before }: Publishing, calendar: Calendar) {
  const { toldAt, of, items } = visit;
  if (toldAt === null || of !== null || (visit.kind !== 'inspection' && visit.kind !== 'street')) return undefined;
  if (!items.some((item) => item.department === department && item.group === group)) return undefined;
  const made: ToPublish = {
    visit,
    by: workingDayAfter(toldAt, days, calendar),
    remind: workingDayAfter(toldAt, days - before, calendar),
  };
  return made;
}

/** The columns of the list, and a result as a row of it: of the department's own items alone. */
export const PUBLISH_HEADER = ['编号', '名称', '地址', '检查日期', '结果', '不符合的', '改到哪天', '最迟哪天公开'];
export function publishRow({ visit, by }: ToPublish, { department }: Publishing): string[] {
  const failed = answeredAs(visit, 'bad').filter((item) => item.department === department);
  const dues = visit.found.flatMap(({ item, due }) =>
    due !== null && failed.some(({ id }) => id === item) ? [due] : [],
  );
  return [
    visit.id,
    visit.name,
    visit.detail,
    dayOf(visit.toldAt ?? visit.changedAt),
    failed.length === 0 ? '符合' : `${failed.length} 条不符合`,
    failed.map(failureOf).join('；'),
    dues.length > 0 ? lastMinuteOf(Math.max(...dues)) : '',
    by,
  ];
}
