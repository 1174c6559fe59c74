import { takeAlarm } from '../src/bot/alarms/take-alarm.ts';
import type { Log } from '../src/bot/ports/world.ts';
import type { Config } from '../src/config.ts';
import type { Host, HostParts } from '../src/host.ts';
import { type NodeHost, openNodeHost } from '../src/node/node-host.ts';
import { SANDBOX_KEYS } from './keys.ts';
import { sampleRoster } from './sample-roster.ts';
import type { HostControl } from './walk-clock.ts';

export type SandboxHostOptions = {
  databaseFile: string;
  /** Where the sandbox listens: the platform's address for the host. */
  platform: string;
  publicUrl?: string | undefined;
  /** The systems that may send orders in. */
  sources?: Config['sources'] | undefined;
  now: () => number;
  log: Log;
  /** See HostParts. */
  pace?: HostParts['pace'];
  relearn?: HostParts['relearn'];
};

/** The configuration a host has in the sandbox. */
export function sandboxConfig({
  databaseFile,
  platform,
  publicUrl = platform,
  sources = [],
}: Pick<SandboxHostOptions, 'databaseFile' | 'platform' | 'publicUrl' | 'sources'>): Config {
  return {
    app: {
      id: SANDBOX_KEYS.appId,
      secret: SANDBOX_KEYS.appSecret,
      encryptKey: SANDBOX_KEYS.encryptKey,
      verificationToken: SANDBOX_KEYS.verificationToken,
    },
    domain: platform,
    connection: 'webhook',
    databaseFile,
    port: 0,
    listen: undefined,
    publicUrl,
    admins: [],
    office: '文新街道',
    casePrefix: 'WX',
    handbookAccess: 'public',
    voice: true,
    sources,
    trustedProxies: [],
  };
}

/** The real Node host over the sandbox's platform, with the sample office's roster in its file: a sandbox's file or a new one. */
export async function openSandboxHost(options: SandboxHostOptions): Promise<NodeHost> {
  const node = await openNodeHost(sandboxConfig(options), options.now, options.log, {
    pace: options.pace,
    relearn: options.relearn,
    owner: 'sandbox',
  });
  const { store, now } = node.host.world;
  await store.commit({ at: now(), changes: sampleRoster(now()), says: [] });
  return node;
}

/** The clock's hand on a host in the same process. */
export function controlOf(host: Host): HostControl {
  return {
    tick: () => host.tick(),
    nextDue: () => host.nextDue(),
    settled: () => host.settled(),
    async takeAlarm(reading) {
      const taken = await takeAlarm(reading, host.world);
      await host.deliverSoon();
      return taken;
    },
  };
}
