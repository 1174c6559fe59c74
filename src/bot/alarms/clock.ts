import type { FloodId, GasAlarm } from '../../alarms/alarm.ts';
import { type GasFlood, strikeFlood } from '../../alarms/flood.ts';
import { goneSignal } from '../../alarms/signals.ts';
import { stepsOf } from '../../alarms/steps-of.ts';
import { strike } from '../../alarms/strike.ts';
import { subjectOfAlarm } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import { readRoster } from '../core/reading.ts';
import type { ClockWork } from '../core/subject.ts';
import type { KeptDevice } from '../ports/alarms.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { alarmContext, newAlarmId } from './context.ts';
import { floodChange, outcomeOf } from './outcome.ts';
import { tellFlood } from './tell.ts';

/** So much of a kind is looked at in one tick; the rest comes with the next. */
const AT_ONCE = 60;
/** More alarms than one flood's clock needs to see. */
const LATEST = 1000;

async function strikeAlarm({ id, device: deviceId }: GasAlarm, roster: Roster, world: World): Promise<void> {
  // What one of those before changed, such as a flood that began, is read anew.
  const [alarm, device] = await Promise.all([world.store.alarm(id), world.store.gasDevice(deviceId)]);
  if (!alarm || !device) return;
  const step = strike(alarm, await alarmContext(alarm, alarm, world));
  if (!step) return;
  const { changes, says } = await outcomeOf({ step, device: device.device, roster }, world);
  // A conflict means that somebody acted at this moment; the next tick looks again.
  await world.store.commit({ remember: `gas-clock:${id}:${alarm.version}`, at: world.now(), changes, says });
}

/** A device that has said nothing for longer than it may is gone, and of that there is an alarm. */
async function missed(kept: KeptDevice, roster: Roster, world: World): Promise<void> {
  const now = world.now();
  const latest = await world.store.latestAlarms(kept.device.id);
  const sent = goneSignal(kept, now, true);
  const found = latest.find(({ limit }) => limit === sent.sensed.limit);
  const context = await alarmContext(sent.sensed, found, world);
  const newIds = [await newAlarmId(world)];
  const steps = stepsOf([sent], { known: kept, latest, gone: true, newIds, contextOf: () => context });
  const changes: Change[] = [];
  const says: Outgoing[] = [];
  for (const step of steps) {
    const outcome = await outcomeOf({ step, device: kept.device, roster }, world);
    changes.push(...outcome.changes);
    says.push(...outcome.says);
  }
  const next = { ...kept, offlineSince: now, version: kept.version + 1 };
  await world.store.commit({
    at: now,
    changes: [{ kind: 'gas-device', next, found: true, dueAt: null }, ...changes],
    says,
  });
}

const lastOf = async (id: FloodId, world: World): Promise<number> =>
  Math.max(0, ...(await world.store.alarmsOfFlood(id, LATEST)).map(({ raisedAt }) => raisedAt ?? 0));

async function strikeOne(flood: GasFlood, roster: Roster, world: World): Promise<void> {
  const rules = world.catalogue.limits.alarms;
  const now = world.now();
  const struck = strikeFlood(flood, await lastOf(flood.id, world), { now, rules });
  if (!struck) return;
  const { next, tells } = struck;
  const refresh = { kind: 'refresh', subject: subjectOfAlarm(flood.id), about: flood.id } as const;
  await world.store.commit({
    at: now,
    changes: [floodChange(next, tells ? 'unacked' : 'cleared', now)],
    says: [refresh, ...(tells ? tellFlood(next, true, roster, world) : [])],
  });
}

/** What is due of alarms, devices and floods. All of it stands in the records, so that a restart in the middle loses none. */
export const alarmClocks: ClockWork = {
  async work(world) {
    const { store } = world;
    const now = world.now();
    const [alarms, silent, floods] = await Promise.all([
      store.dueAlarms(now, AT_ONCE),
      store.silentDevices(now, AT_ONCE),
      store.dueFloods(now, AT_ONCE),
    ]);
    if (alarms.length + silent.length + floods.length === 0) return;
    const roster = await readRoster(world);
    const failed = (about: string) => (error: unknown) =>
      world.log.error('a clock of an alarm failed; it is tried again', { about, why: String(error) });
    for (const one of alarms) await strikeAlarm(one, roster, world).catch(failed(one.id));
    for (const one of silent) await missed(one, roster, world).catch(failed(one.device.id));
    for (const one of floods) await strikeOne(one, roster, world).catch(failed(one.id));
  },
  next: ({ store }) => store.nextAlarmDue(),
};
