import type { Server } from 'node:http';
import { Hono } from 'hono';
import { createAgenda } from './agenda.ts';
import type { SandboxClock } from './clock.ts';
import { createDice } from './dice.ts';
import { createFaultDesk } from './faults.ts';
import { createLive } from './live.ts';
import { createConnections } from './long/connections.ts';
import { serveLongEndpoint } from './long/endpoint.ts';
import { createMint } from './mint.ts';
import { sampleOffice } from './office.ts';
import { createCardTokens } from './platform/card-tokens.ts';
import { createPlatform } from './platform/platform.ts';
import { pushEventOver } from './push/courier.ts';
import { checkAddress, type Push, type Transport, webhook } from './push/transport.ts';
import { createScript } from './script/script.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { Tenant } from './tenant/tenant.ts';
import { createTraffic } from './traffic.ts';
import type { HostControl } from './walk-clock.ts';
import { createRates, createRemembered } from './windows.ts';
import type { AppKeys, World } from './world.ts';

export type { HostControl } from './walk-clock.ts';

/** What a sandbox is made of. */
export type SandboxOptions = {
  app: AppKeys;
  /** Posts to the host's request URL: over HTTP, or within the process. */
  push: Push;
  clock: SandboxClock;
  host?: HostControl;
  settings?: Partial<Settings>;
  /** With a seed, ids and faults repeat from run to run; without, ids never repeat. */
  seed?: number;
  /** Address under which clients reach the sandbox; by default the one they used. */
  publicUrl?: string;
  /** Name of the bot, as people mention it. */
  botName?: string;
};

/** A local Feishu with one tenant and one app. */
export type Sandbox = {
  /** Serves /open-apis/*, /callback/ws/endpoint and /sandbox/*. */
  app: Hono;
  /** Lets the long connection in through this server. */
  attach(server: Server): void;
  tenant: Tenant;
  settings: Settings;
  stop(): void;
};

/** Opens the sample street office. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, seed } = options;
  const dice = createDice(seed ?? Math.floor(clock.now()));
  const mint = createMint(seed === undefined ? undefined : dice);
  const world: World = {
    keys: options.app,
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    clock,
    dice,
    mint,
    tenant: sampleOffice(options.botName ?? '谁管', Math.floor(clock.now())),
    live: createLive(),
    agenda: createAgenda(clock),
    traffic: createTraffic(),
    rates: createRates(clock),
    remembered: createRemembered(clock),
    faults: createFaultDesk(dice),
    pushEvent: (eventType, event) => pushEventOver(world, transport, eventType, event),
  };
  const connections = createConnections(world);
  const posted = webhook(world, options.push);
  const transport: Transport = (sent) =>
    world.settings.connection === 'long' ? connections.transport(sent) : posted(sent);
  const cardTokens = createCardTokens(world);

  const app = new Hono();
  // A broken connection must reach a caller in the same process as a failed fetch, not as a 500.
  app.onError((fault) => {
    throw fault;
  });
  app.route(
    '/',
    createScript(world, {
      transport,
      cardTokens,
      host: options.host,
      checkAddress: () => checkAddress(world, options.push),
    }),
  );
  serveLongEndpoint(app, world, connections, options.publicUrl);
  app.route('/', createPlatform(world, cardTokens));
  app.all('/open-apis/*', (http) => http.json({ code: 99991201, msg: 'path not found' }, 404));
  return {
    app,
    attach: connections.attach,
    tenant: world.tenant,
    settings: world.settings,
    stop: () => {
      world.agenda.stop();
      connections.stop();
    },
  };
}
