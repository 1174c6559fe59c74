import { type Calendar, DAY_MS, type Day, dayOf, instantOf, workingDaysBefore } from '../cases/calendar/calendar.ts';

/** What visits found and is not put right yet, by how long ago that was told, and what each is called. */
export const AGES = { soon: '3 个工作日里告知的', later: '4—10 个工作日', late: '一年里更早的' } as const;
export type Age = keyof typeof AGES;
export type OpenByAge = Record<Age, number>;

/** So many working days are soon and late; so many natural ones are looked back, so that what is read does not grow for ever. */
const [SOON, LATE, LOOKED] = [3, 10, 365];

export type AgeDays = Record<Age | 'all', { from: Day; to: Day }>;

/** On which days those were told that are so old at an instant, and all of them. Pure. */
export function ageDays(now: number, calendar: Calendar): AgeDays {
  const ago = (days: number) => dayOf(workingDaysBefore(now, days, calendar));
  const dayBefore = (day: Day) => dayOf(instantOf(day) - 1);
  const [first, today] = [dayOf(now - LOOKED * DAY_MS), dayOf(now)];
  return {
    soon: { from: ago(SOON), to: today },
    later: { from: ago(LATE), to: dayBefore(ago(SOON)) },
    late: { from: first, to: dayBefore(ago(LATE)) },
    all: { from: first, to: today },
  };
}

export const agesIn = ({ soon, later, late }: OpenByAge): number => soon + later + late;

/** The same in words; undefined where all is put right. */
export function openByAgeSaid(open: OpenByAge): string | undefined {
  const all = agesIn(open);
  return all > 0
    ? `查出还没改好的 ${all} 条：${AGES.soon} ${open.soon}，${AGES.later} ${open.later}，${AGES.late} ${open.late}`
    : undefined;
}
