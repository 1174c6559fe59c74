import { AlarmId } from './alarm.ts';

const PREFIX = 'gas:';

/** What the pictures of an alarm are kept under. */
export const alarmKey = (alarm: AlarmId): string => `${PREFIX}${alarm}`;

/** The alarm that such a key names; undefined of what is none. */
export const alarmOfKey = (key: string): AlarmId | undefined =>
  key.startsWith(PREFIX) ? AlarmId.safeParse(key.slice(PREFIX.length)).data : undefined;
