import { type GasAlarm, isSounding } from './alarm.ts';
import { clocksOf, clocksOfAcked, over, sound } from './sound.ts';
import { type AlarmContext, type AlarmStep, MINUTE_MS, stepTo } from './step.ts';

const heldAt = ({ state, since, raiseFor }: GasAlarm): number | null =>
  state === 'timing' ? since + raiseFor * 1000 : null;
const backAt = ({ clearing, clearFor }: GasAlarm): number | null =>
  clearing === null ? null : clearing + clearFor * 1000;
const caseAt = ({ state, caseAt: at }: GasAlarm): number | null => (state === 'raised' ? at : null);

/** When the clock looks at an alarm next, epoch ms; null: never. All of it is kept with the alarm, so that a restart loses none. */
export function dueOfAlarm(alarm: GasAlarm): number | null {
  const { shelved, tellAt } = alarm;
  const all = [heldAt(alarm), backAt(alarm), shelved?.until ?? null, tellAt, caseAt(alarm)];
  const known = all.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

const isDue = (at: number | null, now: number): boolean => at !== null && at <= now;

/** The first thing due of an alarm by now; undefined where nothing is. Struck again at once it comes to what is due next. */
export function strike(alarm: GasAlarm, context: AlarmContext): AlarmStep | undefined {
  const { now } = context;
  const [held, back] = [heldAt(alarm), backAt(alarm)];
  if (held !== null && held <= now) return sound(alarm, held, context);
  if (back !== null && back <= now) return over(alarm, back);
  if (alarm.shelved && alarm.shelved.until <= now) return shelfEnded(alarm, context);
  if (isDue(caseAt(alarm), now)) return { ...stepTo({ ...alarm, caseAt: null }), opens: 'unacked' };
  return isDue(alarm.tellAt, now) ? spoken(alarm, context) : undefined;
}

function shelfEnded(alarm: GasAlarm, context: AlarmContext): AlarmStep {
  const clocks = alarm.state === 'raised' ? clocksOf(alarm, context) : clocksOfAcked(alarm, context);
  return { ...stepTo({ ...alarm, shelved: null, ...clocks }, 'shelf-ended'), tells: ['shelf-ended'] };
}

/** Somebody is told: for the first time; that nobody acknowledged it, danger again and again; that danger is not over. */
function spoken(alarm: GasAlarm, context: AlarmContext): AlarmStep {
  const { now, rules } = context;
  const silent = { ...alarm, tellAt: null };
  const danger = alarm.level === 'danger';
  if (!alarm.told) return firstTold(alarm, context);
  if (!isSounding(alarm)) return stepTo(silent);
  if (alarm.state === 'raised') {
    const next = danger ? { ...alarm, tellAt: now + rules.dangerAckMinutes * MINUTE_MS } : silent;
    return { ...stepTo(next, 'unacked'), tells: ['unacked'] };
  }
  if (!danger) return stepTo(silent);
  return {
    ...stepTo({ ...alarm, tellAt: now + rules.dangerOpenMinutes * MINUTE_MS }, 'still'),
    tells: ['still'],
  };
}

/** Told for the first time, and counted with those before it; one that was over within the moment is only counted. */
function firstTold(alarm: GasAlarm, { now, rules, before, caseBefore }: AlarmContext): AlarmStep {
  const often = alarm.level === 'ordinary' && before + 1 >= rules.caseAtNth && !caseBefore;
  const tellAt = alarm.state === 'raised' ? now + rules.ackMinutes * MINUTE_MS : null;
  return {
    next: { ...alarm, told: true, tellAt },
    happened: ['told'],
    tells: isSounding(alarm) ? ['first'] : [],
    opens: often ? 'often' : null,
  };
}
