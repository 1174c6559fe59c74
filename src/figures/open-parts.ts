import type { OpenTally } from '../cases/record/tally.ts';

/** What stands open at this moment, and what it is called: of the street, and of a department or a community. */
export const OPEN_NOW = {
  ...{ open: '在办', urgent: '紧急', overdue: '超期' },
  ...{ 'to-sign': '待签收', 'due-today': '今天到期', 'on-hold': '暂缓' },
} as const;
export type OpenNow = keyof typeof OPEN_NOW;

/** How open cases stand: each part that is not nought, and how many. Pure. */
export function openParts({ toSign, dueToday, onHold, overdue }: OpenTally): { part: OpenNow; many: number }[] {
  const parts = [
    { part: 'to-sign', many: toSign },
    { part: 'due-today', many: dueToday },
    { part: 'on-hold', many: onHold },
    { part: 'overdue', many: overdue },
  ] as const;
  return parts.filter(({ many }) => many > 0);
}
