import { controlOf, openSandboxHost } from '../../sandbox/local-host.ts';
import { createPace } from '../../src/bot/delivery/pace.ts';
import type { RosterChange } from '../../src/bot/ports/roster.ts';
import type { SourceAccess } from '../../src/source-access.ts';
import type { Platform } from './platform.ts';
import { createLog } from './suite-log.ts';

/** The real Node host over a database file (in memory unless named), joined to the platform. */
export async function joinNodeHost(
  platform: Platform,
  databaseFile = ':memory:',
  sources: readonly SourceAccess[] = [],
) {
  const { clock, base } = platform;
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), clock.now, 'debug');
  // Where the bot would wait for the platform's rate, the sandbox's clock moves on instead.
  const pace = createPace(clock.now, async (ms) => clock.advance(ms));
  const node = await openSandboxHost({ databaseFile, platform: base, sources, now: clock.now, log, pace });
  const ask = async (path: string, init?: RequestInit) => node.app.request(path, init);
  platform.host.push = async (body, headers) => node.app.request('/feishu/events', { method: 'POST', body, headers });
  platform.host.control = controlOf(node.host);
  const { store } = node.host.world;
  const enrol = async (changes: RosterChange[]) => {
    await store.commit({ at: clock.now(), changes, says: [] });
  };
  return { log: lines, store, enrol, ask, close: () => node.close() };
}
