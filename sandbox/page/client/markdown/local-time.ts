const STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_short: { month: 'long', day: 'numeric' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  week: { weekday: 'long' },
  week_short: { weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time_sec: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  timezone: { timeZoneName: 'short' },
};

/** A moment (epoch ms) as local_datetime shows it, in Shanghai's time. */
export const showTime = (at: number, format: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', ...(STYLES[format] ?? STYLES.date) }).format(at);
