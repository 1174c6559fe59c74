const ZONE = 'Asia/Shanghai';
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, month: 'long', day: 'numeric' });
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, weekday: 'short' });
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** 「11月23日 周一」 in Shanghai, of epoch milliseconds. */
export const dayOf = (at: number): string => `${day.format(at)} ${weekday.format(at)}`;

/** 「08:30」 in Shanghai, of epoch milliseconds. */
export const timeOf = (at: number): string => clock.format(at);

/** The time alone for today, the day for other days, as lists of chats show it. */
export const shortly = (at: number, now: number): string =>
  day.format(at) === day.format(now) ? timeOf(at) : day.format(at);
