import * as z from 'zod';
import { type AlarmId, isOpenAlarm } from '../../alarms/alarm.ts';
import { type DeviceNow, metricOf, unknownDevice } from '../../alarms/device.ts';
import type { GasFlood } from '../../alarms/flood.ts';
import { deviceIdOf, GasReading, timeOf } from '../../alarms/reading.ts';
import { GONE, goneSignal, signalsOf } from '../../alarms/signals.ts';
import type { AlarmStep } from '../../alarms/step.ts';
import { beginning, stepsOf } from '../../alarms/steps-of.ts';
import { readRoster } from '../core/reading.ts';
import type { KeptDevice } from '../ports/alarms.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change, Flow } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { alarmContext, newAlarmId } from './context.ts';
import { outcomeOf } from './outcome.ts';
import { silenceAt } from './silence.ts';

/** Whom an alarm of a device that nobody told of is told to. */
const NO_COMPANY = 'gas-company';
/** So often one reading is read anew where others were at the same device. */
const TRIES = 8;

/** What became of a reading; `alarms`: those it touched. `refused`: it is none, and sending it again changes nothing. */
export type AlarmTaken =
  | { taken: 'done' | 'duplicate'; alarms: AlarmId[] }
  | { taken: 'too-fast' }
  | { taken: 'refused'; why: string };

/**
 * Takes in what a gas platform says (GasReading): once for an id of a source, however often it comes; of two readings of one
 * metric the later stands, in whatever order they come. Of `flow` no more is taken than it says, but what the platform itself
 * calls a danger. Throws where it could not be written: then it is to be sent again.
 */
export async function takeAlarm(said: unknown, world: World, flow?: Flow): Promise<AlarmTaken> {
  const parsed = GasReading.safeParse(said);
  if (!parsed.success) return { taken: 'refused', why: z.prettifyError(parsed.error) };
  const reading = parsed.data;
  const counted = reading.what === 'alarm' && reading.level === 'danger' ? undefined : flow;
  for (let tries = 0; tries < TRIES; tries++) {
    const { alarms, changes, says } = await understood(reading, world);
    const remember = `gas:${reading.source}:${reading.id}`;
    const committed = await world.store.commit({ remember, at: world.now(), flow: counted, changes, says });
    if (committed === 'duplicate') return { taken: 'duplicate', alarms: [] };
    if (committed === 'too-fast') return { taken: 'too-fast' };
    if (committed === 'done') return { taken: 'done', alarms };
  }
  throw new Error('a reading met others of the same device again and again');
}

type Understood = { alarms: AlarmId[]; changes: Change[]; says: Outgoing[] };

async function understood(reading: GasReading, world: World): Promise<Understood> {
  const id = deviceIdOf(reading);
  const kept = await world.store.gasDevice(id);
  const known = kept ?? unheard(id, reading.source);
  if (reading.what === 'device') {
    const next = { ...known, device: reading.device, source: reading.source, version: known.version + 1 };
    return { alarms: [], says: [], changes: [written(next, !!kept, world)] };
  }
  const { at, ours } = timeOf(reading, world.now(), world.catalogue.limits.alarms.skewMinutes);
  const device = heardOf(known, reading, { at, ours, now: world.now() });
  const latest = await world.store.latestAlarms(id);
  const open = latest.filter(isOpenAlarm);
  const sent = [
    ...('metric' in reading ? signalsOf(reading, { at, now: known, open }) : []),
    goneSignal(known, at, device.offlineSince !== null),
  ];
  const newIds: AlarmId[] = [];
  for (let n = beginning(sent, { latest }); n > 0; n--) newIds.push(await newAlarmId(world));
  const contexts = new Map(
    await Promise.all(
      sent.map(async ({ sensed }) => {
        const found = latest.find(({ limit }) => limit === sensed.limit);
        return [sensed.limit, await alarmContext(sensed, found, world)] as const;
      }),
    ),
  );
  const contextOf = (limit: string) => {
    const context = contexts.get(limit);
    if (!context) throw new Error('a signal of no limit');
    return context;
  };
  const gone = device.offlineSince !== null && known.offlineSince === null;
  const out = await spokenOf(stepsOf(sent, { known, latest, gone, newIds, contextOf }), device, world);
  return { ...out, changes: [written(device, !!kept, world), ...out.changes] };
}

const unheard = (id: string, source: string): KeptDevice => ({
  ...{ device: unknownDevice(id, NO_COMPANY), source, heardAt: null, offlineSince: null, latest: {}, clockOff: false },
  version: 0,
});

const written = (next: KeptDevice, found: boolean, world: World): Change => ({
  ...{ kind: 'gas-device', next, found, dueAt: silenceAt(next, world) },
});

type Moment = { at: number; ours: boolean; now: number };

/** A device after it was heard: what it said last, in the order it happened, and whether it is gone. */
function heardOf(
  known: KeptDevice,
  reading: Exclude<GasReading, { what: 'device' }>,
  { at, ours, now }: Moment,
): KeptDevice {
  const last = known.latest[GONE]?.at ?? 0;
  const silent = reading.what === 'offline';
  // A sign of life from before the word that it is gone is none; and the other way round.
  const gone = silent
    ? at >= last || known.offlineSince !== null
    : known.offlineSince !== null && at < known.offlineSince;
  const metric = 'metric' in reading ? metricOf(known.device, reading.metric) : GONE;
  const isNewer = 'metric' in reading && (known.latest[metric]?.at ?? 0) <= at;
  return {
    ...known,
    version: known.version + 1,
    clockOff: ours,
    heardAt: silent ? known.heardAt : now,
    offlineSince: gone ? (known.offlineSince ?? at) : null,
    latest: {
      ...known.latest,
      ...(isNewer ? { [metric]: { at, value: reading.value } } : {}),
      [GONE]: { at: Math.max(at, last), value: null },
    },
  };
}

async function spokenOf(steps: readonly AlarmStep[], { device }: DeviceNow, world: World): Promise<Understood> {
  const out: Understood = { alarms: [], changes: [], says: [] };
  if (steps.length === 0) return out;
  const roster = await readRoster(world);
  let flood: GasFlood | undefined;
  for (const step of steps) {
    const outcome = await outcomeOf({ step, device, roster, flood }, world);
    flood = outcome.flood;
    out.alarms.push(outcome.next.id);
    out.changes.push(...outcome.changes);
    out.says.push(...outcome.says);
  }
  return out;
}
