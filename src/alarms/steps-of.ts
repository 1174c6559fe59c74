import { type AlarmId, type GasAlarm, isOpenAlarm, isSounding } from './alarm.ts';
import { type DeviceNow, metricOf } from './device.ts';
import { hear, outOfSight, overtaken } from './hear.ts';
import { GONE, type LimitSignal } from './signals.ts';
import { type AlarmContext, type AlarmStep, stepTo } from './step.ts';

/** What is known of a device as signals of it come in, and what they may need. */
export type Around = {
  known: DeviceNow;
  /** The latest alarm of each limit. */
  latest: readonly GasAlarm[];
  /** It is gone as of now. */
  gone: boolean;
  /** Numbers for as many new alarms as `beginning` counts. */
  newIds: readonly AlarmId[];
  contextOf(limit: string): AlarmContext;
};

const foundOf = ({ latest }: Pick<Around, 'latest'>, { sensed }: LimitSignal): GasAlarm | undefined =>
  latest.find(({ limit }) => limit === sensed.limit);

/** How many alarms signals may begin at the most. */
export const beginning = (all: readonly LimitSignal[], around: Pick<Around, 'latest'>): number =>
  all.filter((one) => {
    const found = foundOf(around, one);
    return one.signal.beyond === true && !(found && isOpenAlarm(found));
  }).length;

/** When the metric of a limit was heard last; that a device is gone is no metric. */
function heardAt({ device, latest }: DeviceNow, limit: string): number | undefined {
  if (limit === GONE) return undefined;
  return latest[metricOf(device, limit)]?.at;
}

/** An alarm nobody heard of that came behind the word that it was over. */
const isMissed = (found: GasAlarm | undefined, at: number): boolean =>
  !found || (!isOpenAlarm(found) && (found.clearedAt ?? found.since) < at);

/** Whether a step is worth writing: a value that is no worse than the worst is no sample we keep. */
function isNews(found: GasAlarm | undefined, { next, happened }: AlarmStep): boolean {
  if (!found || happened.length > 0) return true;
  const { latest: _, ...then } = found;
  const { latest: __, ...now } = next;
  return JSON.stringify(then) !== JSON.stringify(now);
}

/**
 * What signals of one moment make of the alarms of a device. Of two of one metric the later stands, in whatever order they
 * come: one that is older changes nothing, but that an alarm nobody heard of is kept as one that is over.
 */
export function stepsOf(all: readonly LimitSignal[], around: Around): AlarmStep[] {
  const { known, latest, gone } = around;
  const newIds = [...around.newIds];
  const steps: AlarmStep[] = [];
  for (const one of all) {
    const { sensed, signal } = one;
    const found = foundOf(around, one);
    const before = heardAt(known, sensed.limit);
    const stale = before !== undefined && before > signal.at;
    const newId = beginning([one], around) > 0 ? (newIds.shift() ?? null) : null;
    if (stale) {
      if (signal.beyond && newId && isMissed(found, signal.at)) steps.push(overtaken(sensed, signal, before, newId));
      continue;
    }
    const step = hear(found, signal, { sensed, newId, context: around.contextOf(sensed.limit) });
    if (step && isNews(found, step)) steps.push(step);
  }
  const leaving = gone ? latest.filter((one) => one.clearing !== null && isSounding(one)) : [];
  return [...steps, ...leaving.map((one) => stepTo(outOfSight(one)))];
}
