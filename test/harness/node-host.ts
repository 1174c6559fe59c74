import { controlOf, openSandboxHost } from '../../sandbox/local-host.ts';
import type { Platform } from './platform.ts';
import { createLog } from './suite-log.ts';

/** The real Node host over a database file (in memory unless named), joined to the platform. */
export async function joinNodeHost(platform: Platform, databaseFile = ':memory:') {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), platform.clock.now, 'debug');
  const node = await openSandboxHost({ databaseFile, platform: platform.base, now: platform.clock.now, log });
  platform.host.push = async (body, headers) => node.app.request('/feishu/events', { method: 'POST', body, headers });
  platform.host.control = controlOf(node.host);
  return { log: lines, store: node.host.world.store, close: () => node.close() };
}
