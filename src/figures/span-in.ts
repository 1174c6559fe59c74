import type { SpanName } from './periods.ts';

/** How people call the days that are counted; what is longer than its own word stands first: 上个月 is no 月. */
const CALLED: readonly (readonly [span: SpanName, called: RegExp])[] = [
  ['yesterday', /昨天|昨日/u],
  ['last-week', /上个?(?:周|星期|礼拜)/u],
  ['last-month', /上个?月/u],
  ['week', /(?:这|本|这个|本个)(?:周|星期|礼拜)|一周|周情况/u],
  ['month', /(?:这|本)个?月|月份?情况|当月/u],
];

/** The days that the words ask figures of; today where they name none. */
export const spanIn = (words: string): SpanName => CALLED.find(([, called]) => called.test(words))?.[0] ?? 'today';
