const SHANGHAI = 8 * 3_600_000;
const DAY = 86_400_000;
const two = (n: number) => String(n).padStart(2, '0');

/** 11月23日 14:05, Shanghai time; today's without the date. */
export function when(instant: number, now: number): string {
  const at = new Date(instant + SHANGHAI);
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  const today = new Date(now + SHANGHAI);
  const same = at.toISOString().slice(0, 10) === today.toISOString().slice(0, 10);
  if (same) return `今天 ${time}`;
  const year = at.getUTCFullYear() === today.getUTCFullYear() ? '' : `${at.getUTCFullYear()}年`;
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${time}`;
}

/** A deadline: the end of a day is said as that day, 12月4日 24:00, and not as the next day's beginning. */
export const whenDue = (due: number, now: number): string =>
  (due + SHANGHAI) % DAY === 0 ? when(due - 1, now).replace(/[\d:]+$/, '24:00') : when(due, now);

/** 3 天 4 小时, 25 分钟: the two largest units of a span. */
export function span(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`;
  if (hours > 0) return minutes % 60 > 0 ? `${hours} 小时 ${minutes % 60} 分钟` : `${hours} 小时`;
  return `${minutes} 分钟`;
}
