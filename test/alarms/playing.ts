import { actOnAlarm } from '../../src/alarms/act.ts';
import { AlarmId, type GasAlarm } from '../../src/alarms/alarm.ts';
import { type GasSignal, hear, type SensedLimit } from '../../src/alarms/hear.ts';
import type { AlarmContext, AlarmStep } from '../../src/alarms/step.ts';
import { dueOfAlarm, strike } from '../../src/alarms/strike.ts';
import { aPerson } from '../harness/ids.ts';
import { RULES } from './readings.ts';

export const T0 = Date.UTC(2026, 10, 24, 2);
export const ID = AlarmId.parse('BJ-1');
export const WANG = { openId: aPerson('ou_wang'), name: '王某' };
export const sensed = (change: Partial<SensedLimit> = {}): SensedLimit => ({
  ...{ source: 'platform', device: 'D1', limit: '浓度高高', unit: '%LEL', level: 'danger', raiseFor: 10, clearFor: 30 },
  ...change,
});
export const context = (now: number, change: Partial<AlarmContext> = {}): AlarmContext => ({
  ...{ now, rules: RULES, before: 0, caseBefore: false },
  ...change,
});
export const signal = (at: number, beyond: boolean | null, value: number | null = null): GasSignal => ({
  ...{ at, beyond, value, test: false, worse: (one, than) => one > than },
});

/** What hears and is struck as a host would do it: the clock at each due moment, then the signal. */
export function playing(of: SensedLimit) {
  let alarm: GasAlarm | undefined;
  const steps: AlarmStep[] = [];
  const take = (step: AlarmStep | undefined) => {
    if (!step) return;
    steps.push(step);
    alarm = { ...step.next, version: step.next.version + 1 };
  };
  const passes = (until: number) => {
    for (let n = 0; alarm && n < 50; n++) {
      const due = dueOfAlarm(alarm);
      if (due === null || due > until) return;
      take(strike(alarm, context(due)));
    }
  };
  return {
    steps,
    alarm: () => alarm,
    passes,
    hears(at: number, beyond: boolean | null, value: number | null = null) {
      passes(at);
      take(hear(alarm, signal(at, beyond, value), { sensed: of, newId: ID, context: context(at) }));
    },
    acts(command: Parameters<typeof actOnAlarm>[1], at: number) {
      passes(at);
      if (!alarm) throw new Error('no alarm');
      const acted = actOnAlarm(alarm, command, WANG, context(at));
      if ('why' in acted) return acted.why;
      take(acted);
      return 'done';
    },
    tells: () => steps.flatMap(({ tells }) => tells),
  };
}
