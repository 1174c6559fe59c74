import * as z from 'zod';
import { ALARM_SERIES, AlarmId, type GasAlarm, isOpenAlarm, isSounding } from '../../alarms/alarm.ts';
import { type DeviceNow, unknownDevice } from '../../alarms/device.ts';
import type { GasFlood } from '../../alarms/flood.ts';
import { hear, outOfSight, overtaken } from '../../alarms/hear.ts';
import { deviceIdOf, GasReading, timeOf } from '../../alarms/reading.ts';
import { GONE, goneSignal, type LimitSignal, signalsOf } from '../../alarms/signals.ts';
import { type AlarmStep, stepTo } from '../../alarms/step.ts';
import { readRoster } from '../core/reading.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { alarmContext } from './context.ts';
import { outcomeOf } from './outcome.ts';
import { silenceAt } from './silence.ts';

/** Whom an alarm of a device that nobody told of is told to. */
const NO_COMPANY = 'gas-company';
/** So often one reading is read anew where others were at the same device. */
const TRIES = 8;

/** What became of a reading; `alarms`: those it touched. `refused`: it is none, and sending it again changes nothing. */
export type AlarmTaken = { taken: 'done' | 'duplicate'; alarms: AlarmId[] } | { taken: 'refused'; why: string };

/**
 * Takes in what a gas platform says: once for an id of a source, however often it comes; of two readings of one metric the
 * later stands, in whatever order they come. Throws where it could not be written: then it is to be sent again.
 */
export async function takeAlarm(said: unknown, world: World): Promise<AlarmTaken> {
  const parsed = GasReading.safeParse(said);
  if (!parsed.success) return { taken: 'refused', why: z.prettifyError(parsed.error) };
  const reading = parsed.data;
  for (let tries = 0; tries < TRIES; tries++) {
    const { alarms, changes, says } = await understood(reading, world);
    const remember = `gas:${reading.source}:${reading.id}`;
    const committed = await world.store.commit({ remember, at: world.now(), changes, says });
    if (committed === 'duplicate') return { taken: 'duplicate', alarms: [] };
    if (committed === 'done') return { taken: 'done', alarms };
  }
  throw new Error('a reading met others of the same device again and again');
}

type Understood = { alarms: AlarmId[]; changes: Change[]; says: Outgoing[] };

async function understood(reading: GasReading, world: World): Promise<Understood> {
  const { store } = world;
  const id = deviceIdOf(reading);
  const now = world.now();
  const { at, ours } = timeOf(reading, now, world.catalogue.limits.alarms.skewMinutes);
  const kept = await store.gasDevice(id);
  const { version = 0, ...known } = kept ?? unheard(id, reading.source);
  if (reading.what === 'device') {
    const next = { ...known, device: reading.device, source: reading.source, version: version + 1 };
    return {
      alarms: [],
      says: [],
      changes: [{ kind: 'gas-device', next, found: !!kept, dueAt: silenceAt(next, world) }],
    };
  }
  const latest = await store.latestAlarms(id);
  const last = known.latest[GONE]?.at ?? 0;
  const sent = 'metric' in reading ? signalsOf(reading, { at, now: known, open: latest.filter(isOpenAlarm) }) : [];
  // A sign of life from before the word that it is gone is none.
  const gone = reading.what === 'offline' ? at >= last : known.offlineSince !== null && at < known.offlineSince;
  const device: DeviceNow = {
    ...known,
    clockOff: ours,
    heardAt: reading.what === 'offline' ? known.heardAt : now,
    offlineSince: gone ? (known.offlineSince ?? at) : null,
    latest: { ...known.latest, ...latestOf(reading, at, known), [GONE]: { at: Math.max(at, last), value: null } },
  };
  const all = [...sent, goneSignal(known, at, gone)];
  const out = await stepped(all, { known, latest, gone: gone && known.offlineSince === null, device }, world);
  const next = { ...device, version: version + 1 };
  return {
    ...out,
    changes: [{ kind: 'gas-device', next, found: !!kept, dueAt: silenceAt(next, world) }, ...out.changes],
  };
}

const unheard = (id: string, source: string): DeviceNow & { version: number } => ({
  ...{ device: unknownDevice(id, NO_COMPANY), source, heardAt: null, offlineSince: null, latest: {}, clockOff: false },
  version: 0,
});

/** The latest of the metric a reading is of, where it is not older than what is known. */
function latestOf(reading: GasReading, at: number, { latest }: DeviceNow): DeviceNow['latest'] {
  if (!('metric' in reading) || (latest[reading.metric]?.at ?? 0) > at) return {};
  return { [reading.metric]: { at, value: reading.value } };
}

type Around = { known: DeviceNow; latest: readonly GasAlarm[]; gone: boolean; device: DeviceNow };

/** What each signal makes of the alarm of its limit; and of a device that is gone, what was on its way to its end stays. */
async function stepped(all: readonly LimitSignal[], around: Around, world: World): Promise<Understood> {
  const { known, latest, gone, device } = around;
  const steps: AlarmStep[] = [];
  for (const { sensed, signal } of all) {
    const found = latest.find(({ limit }) => limit === sensed.limit);
    const metric = known.device.limits.find(({ id }) => id === sensed.limit)?.metric ?? sensed.limit;
    const before = known.latest[metric];
    const stale = sensed.limit !== GONE && before !== undefined && before.at > signal.at;
    if (stale && !(signal.beyond && isMissed(found, signal.at))) continue;
    const newId = async () => AlarmId.parse(`${ALARM_SERIES}-${await world.store.takeNumber(ALARM_SERIES)}`);
    if (stale) {
      steps.push(overtaken(sensed, signal, before.at, await newId()));
      continue;
    }
    const begins = signal.beyond === true && !(found && isOpenAlarm(found));
    const context = await alarmContext(sensed, found, world);
    const step = hear(found, signal, { sensed, newId: begins ? await newId() : null, context });
    if (step && isNews(found, step)) steps.push(step);
  }
  if (gone)
    for (const alarm of latest.filter((one) => one.clearing !== null && isSounding(one)))
      steps.push(stepTo(outOfSight(alarm)));
  return spokenOf(steps, device, world);
}

/** An alarm nobody heard of that came behind the word that it was over. */
const isMissed = (found: GasAlarm | undefined, at: number): boolean =>
  !found || (!isOpenAlarm(found) && (found.clearedAt ?? 0) < at);

/** Whether a step is worth writing: a value that is no worse than the worst is no sample we keep. */
const isNews = (found: GasAlarm | undefined, { next, happened }: AlarmStep): boolean => {
  if (!found || happened.length > 0) return true;
  const { latest: _, ...then } = found;
  const { latest: __, ...now } = next;
  return JSON.stringify(then) !== JSON.stringify(now);
};

async function spokenOf(steps: readonly AlarmStep[], { device }: DeviceNow, world: World): Promise<Understood> {
  if (steps.length === 0) return { alarms: [], changes: [], says: [] };
  const roster = await readRoster(world);
  const out: Understood = { alarms: [], changes: [], says: [] };
  let flood: GasFlood | undefined;
  for (const step of steps) {
    const { next, changes, says, ...also } = await outcomeOf({ step, device, roster, flood }, world);
    flood = also.flood;
    out.alarms.push(next.id);
    out.changes.push(...changes);
    out.says.push(...says);
  }
  return out;
}
