import type { FigureWords } from '../../../catalogue/figures/schema.ts';

/** What stands under a figure’s meaning: the day it counts on, what it leaves out, what to beware of. */
export function beside({ day, leavesOut, note }: Pick<FigureWords, 'day' | 'leavesOut' | 'note'>): string {
  const out = leavesOut.length > 0 ? `不算：${leavesOut.map(({ what }) => what).join('；')}` : undefined;
  return [`算在${day}`, out, note].filter(Boolean).join('。');
}
