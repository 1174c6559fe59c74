import * as z from 'zod';
import { SANDBOX_KEYS } from '../../sandbox/keys.ts';
import { sampleRoster } from '../../sandbox/sample-roster.ts';
import type { RosterChange } from '../../src/bot/ports/roster.ts';
import type { SourceAccess } from '../../src/source-access.ts';
import { HANGS } from './hangs.ts';
import type { Platform } from './platform.ts';
import { keepLines } from './suite-log.ts';

/** As the setting says them. */
const sourcesText = (sources: readonly SourceAccess[]): string =>
  JSON.stringify(Object.fromEntries(sources.map(({ source, ...one }) => [source, one])));

const Report = z.object({ nextDue: z.number().nullish(), waiting: z.number(), dead: z.boolean() });

/** The Worker under test, as test/workerd/prepare.ts bundled it, in workerd with a migrated D1. */
export async function openWorkerd(platform: string, sources: readonly SourceAccess[] = []) {
  // Loaded where it is played alone: it is the largest thing a test can load.
  const { createTestHarness } = await import('wrangler');
  const harness = createTestHarness({
    workers: [
      {
        configPath: './test/workerd/built.toml',
        vars: {
          FEISHU_APP_ID: SANDBOX_KEYS.appId,
          FEISHU_APP_SECRET: SANDBOX_KEYS.appSecret,
          FEISHU_ENCRYPT_KEY: SANDBOX_KEYS.encryptKey,
          FEISHU_VERIFICATION_TOKEN: SANDBOX_KEYS.verificationToken,
          FEISHU_DOMAIN: platform,
          VOICE: 'on',
          ...(sources.length > 0 ? { SOURCES: sourcesText(sources) } : {}),
        },
      },
    ],
  });
  await harness.listen();
  await harness.getWorker().applyD1Migrations('DB');
  const log = () => harness.getLogs().map((entry) => String(entry.message));
  return {
    fetch: harness.fetch.bind(harness),
    log,
    async close() {
      keepLines(log().join('\n'));
      await harness.close();
    },
  };
}

/** The same joined to the platform: its clock is the sandbox's. */
export async function joinWorkerd(platform: Platform, sources: readonly SourceAccess[] = []) {
  const worker = await openWorkerd(platform.base, sources);
  const ask = async (path: string, body?: unknown) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await worker.fetch(path, init);
    return Report.parse(await response.json());
  };
  const onTime = () => ask('/test/clock', { offset: platform.clock.now() - Date.now() });
  await onTime();
  await ask('/test/roster', { changes: sampleRoster(platform.clock.now()) });
  platform.host.push = async (body, headers) => {
    await onTime();
    const response = await worker.fetch('/feishu/events', { method: 'POST', body, headers });
    return new Response(await response.text(), {
      status: response.status,
      headers: { 'content-type': 'application/json' },
    });
  };
  platform.host.control = {
    tick: async () => {
      await onTime();
      await ask('/test/tick', {});
    },
    takeAlarm: async (reading) => {
      await onTime();
      const init = { method: 'POST', body: JSON.stringify(reading) };
      return (await worker.fetch('/test/alarm', init)).json();
    },
    nextDue: async () => (await onTime()).nextDue ?? undefined,
    settled: async () => {
      // Deliveries follow the answer by themselves (waitUntil); a tick only helps out what was put off.
      const until = Date.now() + HANGS;
      for (let waited = 0; Date.now() < until; waited++) {
        const { waiting, dead } = await onTime();
        // Nothing more comes of it until it is revived.
        if (waiting === 0 || dead) return;
        if (waited % 20 === 19) await ask('/test/tick', {});
        await new Promise((done) => setTimeout(done, 25));
      }
    },
  };
  /** All rows of a table, as D1 has them. */
  const rows = async (table: string) => {
    const response = await worker.fetch('/test/rows', { method: 'POST', body: JSON.stringify(table) });
    return z.array(z.record(z.string(), z.unknown())).parse(await response.json());
  };
  const enrol = async (changes: RosterChange[]) => {
    await ask('/test/roster', { changes });
  };
  const asks = async (path: string, init: RequestInit = {}) => {
    await onTime();
    const response = await worker.fetch(path, init as Parameters<typeof worker.fetch>[1]);
    return new Response(await response.arrayBuffer(), { status: response.status });
  };
  /** From now on it dies before so many writes, as a request that is cut off. */
  const killBefore = async (write: number) => {
    await ask('/test/kill', write);
  };
  /** Whether it died since; it lives on. */
  async function revive(): Promise<boolean> {
    const response = await worker.fetch('/test/revive', { method: 'POST' });
    return z.object({ died: z.boolean() }).parse(await response.json()).died;
  }
  return { rows, enrol, ask: asks, killBefore, revive, log: worker.log, close: worker.close };
}
