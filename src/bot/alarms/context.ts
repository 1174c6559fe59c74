import { ALARM_SERIES, AlarmId, type GasAlarm } from '../../alarms/alarm.ts';
import type { AlarmContext } from '../../alarms/step.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import type { World } from '../ports/world.ts';

/** What the rules need to know of an alarm of a limit: the moment, the office's minutes, and how often it came lately. */
export async function alarmContext(
  { device, limit }: Pick<GasAlarm, 'device' | 'limit'>,
  own: Pick<GasAlarm, 'id'> | undefined,
  world: World,
): Promise<AlarmContext> {
  const rules = world.catalogue.limits.alarms;
  const now = world.now();
  const from = now - rules.caseDays * DAY_MS;
  const before = await world.store.alarmsBefore({ device, limit, from }, rules.caseAtNth * 2);
  const others = before.filter(({ id, test }) => id !== own?.id && !test);
  return { now, rules, before: others.length, caseBefore: others.some(({ caseId }) => caseId !== null) };
}

/** The next number of an alarm. */
export const newAlarmId = async ({ store }: World): Promise<AlarmId> =>
  AlarmId.parse(`${ALARM_SERIES}-${await store.takeNumber(ALARM_SERIES)}`);
