import type { AlarmLevel, GasAlarm } from './alarm.ts';
import { type DeviceLimit, type DeviceNow, isBeyond, isWorse } from './device.ts';
import type { GasSignal, SensedLimit } from './hear.ts';
import type { GasReading } from './reading.ts';

/** A signal to a limit, with the limit. */
export type LimitSignal = { sensed: SensedLimit; signal: GasSignal };

/** The limit of which the alarm is that a device is gone. */
export const GONE = 'offline';

type Heard = Extract<GasReading, { metric: string }>;
const upward = (value: number, than: number) => value > than;

const sensedBy = ({ id, unit, level, raise, clear }: DeviceLimit): Omit<SensedLimit, 'source' | 'device'> => ({
  ...{ limit: id, unit, level, raiseFor: raise.for, clearFor: clear.for },
});

/** A limit nobody told of, where the platform itself calls it an alarm: it holds at once. */
const bare = (limit: string, level: AlarmLevel): Omit<SensedLimit, 'source' | 'device'> => ({
  ...{ limit, unit: '', level, raiseFor: 0, clearFor: 0 },
});

/** What the platform's own word for an alarm means here: limits of that name; else those of that metric and level. */
function named(
  limits: readonly DeviceLimit[],
  { metric, level }: { metric: string; level?: AlarmLevel },
): DeviceLimit[] {
  const own = limits.filter(({ id }) => id === metric);
  return own.length > 0 ? own : limits.filter((one) => one.metric === metric && (!level || one.level === level));
}

/** What a reading says to each limit of its device. `open`: alarms of the device that are not over. */
export function signalsOf(
  reading: Heard,
  { at, now, open }: { at: number; now: DeviceNow; open: readonly GasAlarm[] },
): LimitSignal[] {
  const { device, source } = now;
  const { value, test } = reading;
  const where = { source, device: device.id };
  const sent = (
    of: Omit<SensedLimit, 'source' | 'device'>,
    beyond: boolean | null,
    limit?: DeviceLimit,
  ): LimitSignal => {
    const worse = limit ? (one: number, than: number) => isWorse(limit, one, than) : upward;
    return { sensed: { ...where, ...of }, signal: { at, beyond, value, test, worse } };
  };
  if (reading.what === 'value')
    return device.limits
      .filter(({ metric }) => metric === reading.metric)
      .map((limit) => sent(sensedBy(limit), beyondOf(limit, reading.value), limit));
  if (reading.what === 'alarm') {
    const limits = named(device.limits, reading);
    if (limits.length === 0) return [sent(bare(reading.metric, reading.level), true)];
    return limits.map((limit) => sent({ ...sensedBy(limit), level: reading.level }, true, limit));
  }
  const limits = named(device.limits, reading);
  const others = open.filter(({ limit }) => limit === reading.metric && !limits.some(({ id }) => id === limit));
  return [
    ...limits.map((limit) => sent(sensedBy(limit), false, limit)),
    ...others.map(({ limit, level }) => sent(bare(limit, level), false)),
  ];
}

const beyondOf = ({ raise, clear }: DeviceLimit, value: number): boolean | null =>
  isBeyond(raise, value) ? true : isBeyond(clear, value) ? false : null;

/** That a device is gone, or is there again. */
export const goneSignal = ({ source, device }: DeviceNow, at: number, beyond: boolean): LimitSignal => ({
  sensed: { source, device: device.id, ...bare(GONE, 'offline') },
  signal: { at, beyond, value: null, test: false, worse: upward },
});
