import { type GasAlarm, isSounding } from './alarm.ts';
import type { DeviceNow } from './device.ts';

/** How a device stands, worst first. */
export const STANDING_WORDS = {
  danger: '高危报警',
  offline: '离线',
  ordinary: '报警',
  beyond: '人说已消除，设备没恢复',
  timing: '计时中',
  silent: '还没来过数',
  normal: '正常',
} as const;
export type DeviceStanding = keyof typeof STANDING_WORDS;

/**
 * How a device stands. 正常 is only what was heard, is not gone, and whose last word to every limit was that all is well: of a
 * device that is gone nobody knows.
 */
export function standingOf(
  { heardAt, offlineSince }: Pick<DeviceNow, 'heardAt' | 'offlineSince'>,
  alarms: readonly GasAlarm[],
): DeviceStanding {
  const sounding = alarms.filter(isSounding);
  if (sounding.some(({ level }) => level === 'danger')) return 'danger';
  if (offlineSince !== null || sounding.some(({ level }) => level === 'offline')) return 'offline';
  if (sounding.length > 0) return 'ordinary';
  if (alarms.some(({ state, high }) => state === 'cleared' && high)) return 'beyond';
  if (alarms.some(({ state }) => state === 'timing')) return 'timing';
  return heardAt === null ? 'silent' : 'normal';
}
