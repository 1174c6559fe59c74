import { dayOf, instantOf } from '../../src/cases/calendar/calendar.ts';
import type { Duty } from '../../src/station/duty/duty.ts';
import { WEEKDAYS } from '../services/words.ts';

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** 今天, 明天, 12月2日 周三: a day as people say it. */
export function dayWords(day: string, now: number): string {
  if (day === dayOf(now)) return '今天';
  if (instantOf(day) - instantOf(dayOf(now)) === 86_400_000) return '明天';
  const at = new Date(`${day}T00:00:00Z`);
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 周${WEEKDAYS[at.getUTCDay()]}`;
}

/** 08:30–17:30. */
export const hoursOf = ({ from, to }: Pick<Duty, 'from' | 'to'>): string => `${clock(from)}–${clock(to)}`;

/** 今天 08:30–17:30　德加社区. */
export const dutyWords = (duty: Pick<Duty, 'day' | 'from' | 'to' | 'community'>, now: number): string =>
  `${dayWords(duty.day, now)} ${hoursOf(duty)}　${duty.community}`;
