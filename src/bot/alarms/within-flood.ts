import { FLOOD_SERIES, FloodId } from '../../alarms/alarm.ts';
import type { GasDevice } from '../../alarms/device.ts';
import { breaksThrough, floodBegins, type GasFlood, isFlood } from '../../alarms/flood.ts';
import { type AlarmStep, MINUTE_MS } from '../../alarms/step.ts';
import type { World } from '../ports/world.ts';

/** A step, held back where its alarm is one of many; the flood as it is then, and whether it is told (anew). */
export type Held = {
  step: AlarmStep;
  flood?: GasFlood | undefined;
  floodFound?: GasFlood | undefined;
  tells?: boolean;
};

/**
 * What is to be told of an alarm for the first time, looked at beside what else its platform sounds: where that is too much,
 * one card speaks for all, and nothing but danger that goes on rising is told by itself.
 */
export async function withinFlood(
  step: AlarmStep,
  { company }: GasDevice,
  within: GasFlood | undefined,
  world: World,
): Promise<Held> {
  const { next: alarm } = step;
  if (!step.tells.includes('first') || alarm.test) return { step };
  const rules = world.catalogue.limits.alarms;
  const now = world.now();
  const from = now - rules.floodMinutes * MINUTE_MS;
  const floodFound = within ?? (await world.store.floodOf(alarm.source));
  if (!floodFound) {
    const lately = await world.store.alarmsLately(alarm.source, from);
    // What is raised by this very step is not written yet.
    const own = step.happened.includes('raised') ? 1 : 0;
    const count = { ...lately, alarms: lately.alarms + own, devices: lately.devices + own };
    if (!isFlood(count, rules)) return { step };
  }
  const toldOf = await world.store.dangerToldOf(alarm.source, from);
  const danger = alarm.level === 'danger';
  if (breaksThrough(alarm, toldOf) || (danger && floodFound?.quiet)) return { step };
  const flood = floodFound
    ? goesOn(floodFound, danger, now + rules.dangerAckMinutes * MINUTE_MS)
    : floodBegins({ id: await newFlood(world), source: alarm.source, company, danger }, { now, rules });
  const quiet = { flood: flood.id, told: true, tellAt: null, caseAt: null };
  return {
    step: {
      next: { ...alarm, ...quiet },
      happened: [...step.happened.filter((one) => one !== 'told'), 'held'],
      tells: [],
      opens: danger ? step.opens : null,
    },
    flood,
    floodFound,
    tells: !floodFound || (danger && !floodFound.danger),
  };
}

/** The first of the kind that may kill makes another flood of it: to be acknowledged anew, and soon. */
const goesOn = (flood: GasFlood, danger: boolean, tellAt: number): GasFlood => ({
  ...flood,
  version: flood.version + 1,
  ...(danger && !flood.danger ? { danger, ackBy: null, ackAt: null, tellAt } : {}),
});

const newFlood = async ({ store }: World): Promise<FloodId> =>
  FloodId.parse(`${FLOOD_SERIES}-${await store.takeNumber(FLOOD_SERIES)}`);
