import { type AlarmId, type AlarmLevel, type GasAlarm, isOpenAlarm } from './alarm.ts';
import { over, sound, worsened } from './sound.ts';
import { type AlarmContext, type AlarmStep, MINUTE_MS, stepTo } from './step.ts';

/** What a reading says to one limit. `beyond`: past the value of the alarm; past that of its end; null: between the two. */
export type GasSignal = {
  at: number;
  beyond: boolean | null;
  value: number | null;
  test: boolean;
  worse(value: number, than: number): boolean;
};

/** The limit a signal is about, as the device says it, and where it stands. */
export type SensedLimit = {
  source: string;
  device: string;
  limit: string;
  unit: string;
  level: AlarmLevel;
  raiseFor: number;
  clearFor: number;
};

const fresh = (id: AlarmId, sensed: SensedLimit, { at, value, test }: GasSignal): GasAlarm => ({
  ...{ id, version: 0, ...sensed, test, state: 'timing', since: at, raisedAt: null, high: true, clearing: null },
  ...{ latest: value, peak: value, rising: false, repeats: 0, told: false, ackBy: null, ackAt: null },
  ...{ clearedAt: null, clearedBy: null, cause: null, falseAlarm: false, done: null, shelved: null },
  ...{ tellAt: null, caseAt: null, flood: null, caseId: null },
});

const worst = (peak: number | null, { value, worse }: GasSignal): number | null =>
  value === null || (peak !== null && !worse(value, peak)) ? peak : value;

/** An alarm with a value taken in. */
const measured = (alarm: GasAlarm, signal: GasSignal): GasAlarm => ({
  ...alarm,
  latest: signal.value ?? alarm.latest,
  peak: signal.beyond === false ? alarm.peak : worst(alarm.peak, signal),
  rising: signal.value !== null && alarm.latest !== null && signal.worse(signal.value, alarm.latest),
});

/** Beyond its value after it was over: the same within the minutes, else a new one under the number `newId` gives. */
function begun(
  found: GasAlarm | undefined,
  sensed: SensedLimit,
  signal: GasSignal,
  newId: AlarmId | null,
  { rules }: AlarmContext,
): GasAlarm {
  const same =
    found &&
    found.test === signal.test &&
    (found.state === 'passed' ||
      (found.clearedAt !== null && signal.at - found.clearedAt <= rules.againMinutes * MINUTE_MS));
  if (!same) {
    if (!newId) throw new Error('a new alarm needs a number');
    return fresh(newId, sensed, signal);
  }
  const { raiseFor, clearFor } = sensed;
  const once = { raiseFor, clearFor, state: 'timing', since: signal.at, high: true, clearing: null } as const;
  const anew = found.state === 'passed' ? { peak: null, latest: null } : {};
  return measured({ ...found, ...once, ...anew }, signal);
}

/**
 * What a signal makes of the latest alarm of a limit. Nothing where it changes nothing: undefined. A value between the two
 * marks begins nothing and ends nothing, and what was being counted towards either begins anew.
 */
export function hear(
  found: GasAlarm | undefined,
  signal: GasSignal,
  { sensed, newId, context }: { sensed: SensedLimit; newId: AlarmId | null; context: AlarmContext },
): AlarmStep | undefined {
  if (!found || !isOpenAlarm(found)) {
    if (signal.beyond !== true)
      return found?.high && signal.beyond === false ? stepTo({ ...found, high: false }) : undefined;
    const next = begun(found, sensed, signal, newId, context);
    return ripe(next, signal.at, context) ?? stepTo(next, 'timing');
  }
  const next = measured(found, signal);
  if (signal.beyond === true && sensed.level === 'danger' && found.level !== 'danger')
    return worsened({ ...next, high: true }, signal.at, context);
  if (found.state === 'timing') {
    if (signal.beyond === true) return ripe(next, signal.at, context) ?? stepTo(next);
    return stepTo({ ...next, ...gone(found), high: false }, 'passed');
  }
  if (signal.beyond === false) {
    const back = { ...next, high: false, clearing: found.clearing ?? signal.at };
    return signal.at >= (back.clearing ?? 0) + found.clearFor * 1000 ? over(back, signal.at) : stepTo(back);
  }
  return stepTo({ ...next, high: signal.beyond === true || found.high, clearing: null });
}

/** Back before it had held long enough: as if nothing had been, or over as it was before. */
const gone = ({ raisedAt }: GasAlarm): Pick<GasAlarm, 'state'> => ({ state: raisedAt === null ? 'passed' : 'cleared' });

/** Long enough beyond its value by this moment. */
function ripe(alarm: GasAlarm, at: number, context: AlarmContext): AlarmStep | undefined {
  const when = alarm.since + alarm.raiseFor * 1000;
  return at >= when ? sound(alarm, when, context) : undefined;
}

/** A device that is gone tells nothing: what was on its way to its end stays. */
export const outOfSight = (alarm: GasAlarm): GasAlarm => ({ ...alarm, clearing: null });

/** An alarm that came behind the word that it was over: kept and counted, and nobody is woken for it any more. */
export function overtaken(sensed: SensedLimit, signal: GasSignal, overAt: number, newId: AlarmId): AlarmStep {
  const alarm = fresh(newId, sensed, signal);
  const past = { state: 'cleared', raisedAt: signal.at, clearedAt: overAt, high: false, told: true } as const;
  return stepTo({ ...alarm, ...past }, 'late');
}
