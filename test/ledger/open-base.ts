import { offsetClock } from '../../sandbox/clock.ts';
import { SANDBOX_KEYS } from '../../sandbox/keys.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { SAMPLE_BASE } from '../../sandbox/tenant/tenant.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import type { Bases } from '../../src/bot/ports/bases.ts';
import { receive } from '../../src/bot/receive.ts';
import { createBases } from '../../src/feishu/bases.ts';
import { transportOver } from '../../src/feishu/transport.ts';
import { openWorld } from '../store/open-world.ts';
import { click, idOf } from '../store/report-case.ts';

/** An office whose Bases are the sandbox's strict ones, called through the SDK without a port; `calls`: what was called. */
export async function openBase() {
  const opened = await openWorld();
  const real = { now: () => opened.clock.now };
  const sandbox = createSandbox({
    app: SANDBOX_KEYS,
    clock: offsetClock(real.now),
    push: async () => new Response('{}'),
  });
  const calls: string[] = [];
  const transport = transportOver((url, { method, headers, body }) => {
    calls.push(`${method} ${url.pathname.replace('/open-apis/bitable/v1/apps', '')}`);
    return Promise.resolve(sandbox.app.fetch(new Request(url, { method, headers, body })));
  });
  const bases: Bases = createBases(opened.host.config, real.now, transport);
  const world = { ...opened.world, bases };
  const admin = idOf('清单管理员');
  const press = (value: object) => receive(click(admin, value), world);
  const tick = async () => {
    opened.clock.now += 60_000;
    await onTick(world);
  };
  const base = sandbox.tenant.bases.get(SAMPLE_BASE);
  if (!base) throw new Error('the sandbox has no Base');
  const rows = (name: string) => {
    const table = [...base.tables.values()].find((one) => one.name === name);
    return [...(table?.records.values() ?? [])].map(({ fields }) => fields);
  };
  const on = () => press({ do: 'ledger-on', app: SAMPLE_BASE });
  const ids = () => rows('事件').map((row) => row.编号);
  return { ...opened, world, bases, sandbox, base, calls, press, tick, rows, on, ids, admin };
}
