import * as z from 'zod';

const Day = z.iso.date('日期写成 2026-10-01 这样');

/** One festival of a year as the State Council's notice says it: from when to when off, and which days are worked for it. */
const Festival = z.strictObject({
  name: z
    .enum(['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节', '国庆节、中秋节'])
    .describe('节日；国庆、中秋连在一起放的写「国庆节、中秋节」'),
  from: Day.describe('放假第一天'),
  to: Day.describe('放假最后一天'),
  work: z.array(Day).max(6).describe('为它调成上班的周六、周日；没有就写 []'),
});

/** A year's days off and make-up days, typed in from the State Council's notice of the November before. */
export const CalendarYear = z.strictObject({
  year: z.int().min(2020).max(2100).describe('哪一年；和文件名一样'),
  notice: z.string().min(8).max(80).describe('通知的名称'),
  announced: Day.describe('通知的日期'),
  festivals: z.array(Festival).min(1).max(8).describe('按通知的次序'),
});
export type CalendarYear = z.infer<typeof CalendarYear>;
