import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { catalogue } from '../catalogue/index.ts';
import { createApp } from './app.ts';
import type { Log } from './bot/ports/world.ts';
import type { Config } from './config.ts';
import { takeEnvelope } from './events.ts';
import type { Take } from './feishu/long-connection.ts';
import { createRecogniser } from './feishu/recognise.ts';
import { createHost, type Host, type HostParts } from './host.ts';
import { migrate } from './store/file/migrate.ts';
import { readMigrations } from './store/file/migrations.ts';
import { openSqliteFile } from './store/file/sqlite-file.ts';
import { pcmOf } from './voice/pcm-of.ts';

export type NodeHost = {
  host: Host;
  /** The routes; without the door for events when they come over the long connection. */
  app: Hono;
  /** Takes in what comes over the long connection. */
  take: Take;
  /** Finishes what was taken, then closes the file. */
  close(): Promise<void>;
};

/** ms between two ticks at most, and between two looks at whether something is due. */
const MINUTE = 60_000;
const LOOK = 1_000;
const SHORTEST = 250;

/** Opens the file, brings it to the newest schema and makes the host over it. Does not listen yet. */
export async function openNodeHost(
  config: Config,
  now: () => number,
  log: Log,
  pace?: HostParts['pace'],
): Promise<NodeHost> {
  const database = openSqliteFile(config.databaseFile);
  await migrate(database, readMigrations());
  const voice = { pcmOf, recognise: createRecogniser(config, now) };
  const host = createHost({ config, database, catalogue, now, log, voice, ...(pace ? { pace } : {}) });
  await host.start();
  const under = new Set<Promise<unknown>>();
  const afterwards = (task: Promise<unknown>) => {
    const ended = task.catch((error) => log.error('work after an answer failed', { why: String(error) }));
    under.add(ended);
    void ended.finally(() => under.delete(ended));
  };
  const app = createApp({ hostOf: async () => host, afterwards: (_, task) => afterwards(task) });
  return {
    host,
    app: config.connection === 'long' ? withoutDoor(app) : app,
    async take(envelope) {
      const { status, answer, taken } = await takeEnvelope(envelope, host);
      if (taken) afterwards(host.deliverSoon());
      if (status !== 200) throw new Error(`an event was answered ${status}`);
      return answer;
    },
    async close() {
      while (under.size > 0) await Promise.all(under);
      database.close();
    },
  };
}

/** Over the long connection nothing is to come in by the public door, so there is none. */
function withoutDoor(app: Hono): Hono {
  const walled = new Hono();
  walled.all('/feishu/events', (c) => c.json({ error: 'not found' }, 404));
  walled.mount('/', app.fetch);
  return walled;
}

/**
 * Ticks once a minute, and within a second of when something is due, also of what became due meanwhile, until stopped.
 * The stop waits for the tick under way.
 */
export function keepTicking({ tick, nextDue, world }: Host): () => Promise<void> {
  let stopped = false;
  let wake: (() => void) | undefined;
  const loop = (async () => {
    let ticked = Number.NEGATIVE_INFINITY;
    while (!stopped) {
      const due = (await nextDue().catch(() => undefined)) ?? Number.POSITIVE_INFINITY;
      const now = world.now();
      if (due <= now || now - ticked >= MINUTE) {
        ticked = now;
        await tick().catch((error) => world.log.error('a tick failed', { why: String(error) }));
      }
      await new Promise<void>((done) => {
        wake = done;
        if (stopped) return done();
        setTimeout(done, Math.min(LOOK, Math.max(SHORTEST, due - world.now()))).unref();
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
