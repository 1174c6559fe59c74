import type { OpenTally } from '../cases/record/tally.ts';

/** How open cases stand, each part that is not nought: by what its rows are asked for, what it is called, how many. Pure. */
export function openParts({ toSign, dueToday, onHold, overdue }: OpenTally) {
  const parts = [
    ['to-sign', '待签收', toSign],
    ['due-today', '今天到期', dueToday],
    ['on-hold', '暂缓', onHold],
    ['overdue', '超期', overdue],
  ] as const;
  return parts.filter(([, , many]) => many > 0);
}
