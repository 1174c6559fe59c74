import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { catalogue } from '../catalogue/index.ts';
import { createApp } from './app.ts';
import type { Log } from './bot/world.ts';
import type { Config } from './config.ts';
import { createHost, type Host } from './host.ts';
import { migrate } from './store/migrate.ts';
import { readMigrations } from './store/migrations.ts';
import { openSqliteFile } from './store/sqlite-file.ts';

export type NodeHost = { host: Host; app: Hono; close(): Promise<void> };

/** The longest the Node host sleeps between ticks, ms; it wakes earlier when something is due. */
const MINUTE = 60_000;

/** Opens the file, brings it to the newest schema and makes the host over it. Does not listen yet. */
export async function openNodeHost(config: Config, now: () => number, log: Log): Promise<NodeHost> {
  const database = openSqliteFile(config.databaseFile);
  await migrate(database, readMigrations());
  const host = createHost({ config, database, catalogue, now, log });
  await host.start();
  const under = new Set<Promise<unknown>>();
  const app = createApp({
    hostOf: async () => host,
    afterwards: (_, task) => {
      const ended = task.catch((error) => log.error('work after an answer failed', { why: String(error) }));
      under.add(ended);
      void ended.finally(() => under.delete(ended));
    },
  });
  return {
    host,
    app,
    async close() {
      await Promise.all(under);
      database.close();
    },
  };
}

/** Ticks at least once a minute, earlier when something is due, until stopped. The stop waits for the tick under way. */
export function keepTicking({ tick, world }: Host): () => Promise<void> {
  let stopped = false;
  let wake: (() => void) | undefined;
  const loop = (async () => {
    while (!stopped) {
      await tick().catch((error) => world.log.error('a tick failed', { why: String(error) }));
      const due = (await world.store.nextDelivery().catch(() => undefined)) ?? Number.POSITIVE_INFINITY;
      const pause = Math.min(MINUTE, Math.max(250, due - world.now()));
      await new Promise<void>((done) => {
        wake = done;
        if (stopped) return done();
        setTimeout(done, pause).unref();
      });
    }
  })();
  return async () => {
    stopped = true;
    wake?.();
    await loop;
  };
}

/** Listens on a port; resolves when it does, rejects when it cannot. */
export function listen(app: Hono, port: number): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, (address) => resolve({ server, port: address.port }));
    server.once('error', reject);
  });
}
