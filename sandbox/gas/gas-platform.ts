import type { GasDevice } from '../../src/alarms/device.ts';
import type { SandboxClock } from '../clock.ts';
import type { GasDeed } from './deed.ts';
import { sampleDevices } from './devices.ts';

type Broken = { twice: boolean; shuffled: boolean; garbage: boolean; clockOff: number };
export type GasPlatformView = { devices: { id: string; name: string; said: string }[]; broken: Broken; sent: number };

const MINUTE = 60_000;
/** What it has said of a device, in words. */
const SAID: Record<string, string> = { heartbeat: '有数', offline: '离线', alarm: '测试报警' };

/** A pretend gas platform; `send` gives the host what it says, and what became of it comes back. */
export function createGasPlatform(clock: SandboxClock, send: (reading: unknown) => Promise<unknown>) {
  const broken: Broken = { twice: false, shuffled: false, garbage: false, clockOff: 0 };
  const said = new Map<string, string>();
  const pushed = new Map<string, number>();
  let count = 0;
  let described = false;
  let held: Record<string, unknown> | undefined;
  const deviceOf = (id: string): GasDevice | undefined => sampleDevices.find((one) => one.id === id);

  async function says(what: string, more: Record<string, unknown>): Promise<unknown[]> {
    const at = new Date(clock.now() + broken.clockOff * MINUTE).toISOString();
    const reading = { what, id: `sample-${++count}`, source: 'sample-gas', at, ...more };
    if (typeof more.device === 'string')
      said.set(more.device, what === 'value' ? `${more.metric} ${more.value}` : (SAID[what] ?? what));
    if (broken.shuffled && !held) {
      held = reading;
      return ['held back'];
    }
    const all = [reading, ...(held ? [held] : [])];
    held = undefined;
    const twice = broken.twice ? all.flatMap((one) => [one, one]) : all;
    const results: unknown[] = [];
    const garbage = broken.garbage ? [{ what: '？', id: `garbage-${count}` }] : [];
    for (const sent of [...twice, ...garbage]) results.push(await send(sent));
    return results;
  }

  async function describe(): Promise<unknown[]> {
    described = true;
    const results: unknown[] = [];
    for (const device of sampleDevices) results.push(...(await says('device', { device })));
    return results;
  }

  /** A value beyond a limit of the device or back, further out with every press. */
  function beyond({ id, limits }: GasDevice, back: boolean, at = 0): Record<string, unknown> | undefined {
    const limit = limits[at];
    if (!limit) return undefined;
    const { op, value } = back ? limit.clear : limit.raise;
    const times = back ? 1 : (pushed.get(id) ?? 0) + 1;
    pushed.set(id, back ? 0 : times);
    const step = Math.max(Math.abs(value) * 0.2, 0.1) * times;
    const out = op.startsWith('>') ? value + step : value - step;
    return { device: id, metric: limit.metric, value: Math.round(out * 100) / 100 };
  }

  async function flood(many: number): Promise<unknown[]> {
    const results: unknown[] = [];
    for (const device of sampleDevices.slice(-many)) {
      const more = beyond(device, false, 1);
      if (more) results.push(...(await says('value', more)));
    }
    return results;
  }

  return {
    view: (): GasPlatformView => ({
      devices: sampleDevices.slice(0, 8).map(({ id, name }) => ({ id, name, said: said.get(id) ?? '' })),
      broken: { ...broken },
      sent: count,
    }),
    /** Does one thing; resolves with what the host made of each thing it was sent, undefined for a device it does not have. */
    async plays(deed: GasDeed): Promise<unknown[] | undefined> {
      if (deed.do === 'break') {
        const { do: _, ...change } = deed;
        Object.assign(broken, change);
        return [];
      }
      if (!described) await describe();
      if (deed.do === 'describe') return describe();
      if (deed.do === 'flood') return flood(deed.count);
      const device = deviceOf(deed.device);
      if (!device) return undefined;
      if (deed.do === 'value') return says('value', { device: device.id, metric: deed.metric, value: deed.value });
      if (deed.do === 'heartbeat' || deed.do === 'offline') return says(deed.do, { device: device.id });
      const [limit] = device.limits;
      if (deed.do === 'test')
        return says('alarm', { device: device.id, metric: limit?.id ?? '测试', level: 'ordinary', test: true });
      const more = beyond(device, deed.do === 'clear');
      return more ? says('value', more) : undefined;
    },
  };
}

export type GasPlatform = ReturnType<typeof createGasPlatform>;
