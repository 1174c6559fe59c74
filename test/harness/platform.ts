import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { over, sandboxClient } from '../../sandbox/client.ts';
import { offsetClock } from '../../sandbox/clock.ts';
import { SANDBOX_KEYS } from '../../sandbox/keys.ts';
import { createSandbox, type HostControl, type SandboxOptions } from '../../sandbox/sandbox.ts';
import { HANGS } from './hangs.ts';
import { closed, listening } from './listening.ts';
import { toTuesdayMorning } from './office-hours.ts';

/** A sandbox on a port of its own, on a Tuesday morning, waiting for its host: `hostAt` is filled when the host is there. */
export async function openPlatform(settings: SandboxOptions['settings'] = {}) {
  const clock = offsetClock();
  clock.advance(toTuesdayMorning(clock.now()));
  const host: { push: SandboxOptions['push']; control: HostControl } = {
    push: async () => new Response('no host yet', { status: 503 }),
    control: { tick: async () => {}, nextDue: async () => undefined, settled: async () => {} },
  };
  const sandbox = createSandbox({
    app: SANDBOX_KEYS,
    clock,
    // A machine that is busy is not a host that does not answer.
    settings: { pushTimeoutMs: HANGS, challengeTimeoutMs: HANGS, ...settings },
    push: (body, headers) => host.push(body, headers),
    host: {
      tick: (now) => host.control.tick(now),
      nextDue: () => host.control.nextDue(),
      settled: () => host.control.settled(),
      takeAlarm: async (reading) => host.control.takeAlarm?.(reading),
    },
  });
  const server = createServer(getRequestListener(sandbox.app.fetch));
  sandbox.attach(server);
  const base = await listening(server);
  return {
    base,
    clock,
    host,
    sandbox,
    client: sandboxClient(over(base)),
    close: async () => {
      sandbox.stop();
      await closed(server);
    },
  };
}

export type Platform = Awaited<ReturnType<typeof openPlatform>>;
