import type { TellName } from '../../src/services/told.ts';

/** What each message of a session is about, in a line. */
export const TOLD_TITLES: Record<TellName, string> = {
  offered: '轮到您了，有一个位子',
  expired: '这一次没轮到',
  eve: '明天上课',
  soon: '快上课了',
  'lesson-cancelled': '有一次课不上了',
  cancelled: '班取消了',
  over: '结课了',
  'host-eve': '明天您有课',
  'host-freed': '有人退出了',
};
