import type { World } from './world.ts';

/** What the sandbox may ask of the host beside it: do what is due, say when something is, wait until all is done. */
export type HostControl = {
  tick(now: number): Promise<void>;
  nextDue(): Promise<number | undefined>;
  settled(): Promise<void>;
  /** Takes in what the pretend gas platform says; undefined where none is joined. */
  takeAlarm?(reading: unknown): Promise<unknown>;
};

const SECOND = 1000;
const HOUR = 3_600_000;
/** Past this real time something hangs. */
const PATIENCE_MS = 120_000;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Whether the host came to rest before this real moment. */
async function settledBy(host: HostControl, until: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, until - Date.now()));
  });
  try {
    return await Promise.race([host.settled().then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Waits until nothing is in flight between platform and host; false when that took too long (real time).
 * `soon` also waits for deliveries that faults hold back for a moment.
 */
export async function quiet(
  world: World,
  host: HostControl | undefined,
  soon: boolean,
  patienceMs = PATIENCE_MS,
): Promise<boolean> {
  const until = Date.now() + patienceMs;
  const busy = () => world.traffic.count() > 0 || (soon && world.agenda.soon() > 0);
  for (;;) {
    world.agenda.runDue();
    if (!busy()) {
      if (host && !(await settledBy(host, until))) return false;
      // The host's last deliveries may have set off something new.
      await pause(0);
      if (!busy()) return true;
    }
    if (Date.now() > until) return false;
    await pause(5);
  }
}

/** Moves the clock to `target` from due time to due time: the platform's own deliveries and the host's clocks. */
export async function walkClock(world: World, host: HostControl | undefined, target: number): Promise<void> {
  let before = Number.NEGATIVE_INFINITY;
  let stuckFor = SECOND;
  for (;;) {
    await quiet(world, host, false);
    const now = world.clock.now();
    const hostDue = await host?.nextDue();
    // A due time that its own tick did not clear is tried again ever later, so that a walk always ends.
    const held = hostDue !== undefined && hostDue <= before ? before + stuckFor : hostDue;
    stuckFor = held === hostDue ? SECOND : Math.min(stuckFor * 2, HOUR);
    const dues = [held, world.agenda.nextDue()].filter((due) => due !== undefined);
    const next = Math.max(now, Math.min(...dues));
    if (dues.length === 0 || next > target) break;
    world.clock.advance(next - now);
    before = next;
    world.agenda.runDue();
    await host?.tick(world.clock.now());
  }
  world.clock.advance(target - world.clock.now());
  world.agenda.runDue();
  await host?.tick(world.clock.now());
  await quiet(world, host, false);
  world.live.tell({ type: 'clock', now: Math.floor(world.clock.now()) });
}
