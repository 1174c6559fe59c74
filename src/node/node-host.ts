import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { createApp } from '../app.ts';
import type { Log } from '../bot/ports/world.ts';
import type { Config } from '../config.ts';
import { eventsPath } from '../district.ts';
import { takeEnvelope } from '../events.ts';
import { overKeptConnections } from '../feishu/kept-connections.ts';
import type { Take } from '../feishu/long-connection.ts';
import { createRecogniser } from '../feishu/recognise.ts';
import { createHost, type Host, type HostParts } from '../host.ts';
import { createOutside } from '../outside/outside.ts';
import type { Owner } from '../store/file/mark.ts';
import { migrate } from '../store/file/migrate.ts';
import { readMigrations } from '../store/file/migrations.ts';
import { serveFile } from '../store/file/serving.ts';
import { openSqliteFile } from '../store/file/sqlite-file.ts';
import { pcmOf } from '../voice/pcm-of.ts';
import { createFetchPublic } from './fetch-public.ts';

export type NodeHost = {
  host: Host;
  /** The routes; without the door for events when they come over the long connection. */
  app: Hono;
  /** Takes in what comes over the long connection. */
  take: Take;
  /** Finishes what was taken: also what failed is tried again, as long as that is due within so many ms. */
  finish(within: number): Promise<void>;
  /** Waits for what is under way, then closes the file. */
  close(): Promise<void>;
};

/** ms between two tries of what fails, at least. */
const SHORTEST = 50;

/** `pace`: see HostParts. `owner`: whose file it must be, by default an office's. */
export type NodeParts = {
  pace?: HostParts['pace'];
  owner?: Owner;
  /** The office's own list, where it differs from the shared one; `street`: its name among many. */
  list?: Catalogue;
  street?: string;
  /** kB of its file kept in memory at most; by default SQLite's own. */
  pages?: number | undefined;
  /** See HostParts. */
  relearn?: HostParts['relearn'] | undefined;
};

/** Opens the file, brings it to the newest schema and makes the host over it. Does not listen yet. Throws when the file is not the owner's. */
export async function openNodeHost(
  config: Config,
  now: () => number,
  log: Log,
  { pace, owner = 'office', list = catalogue, street, pages, relearn }: NodeParts = {},
): Promise<NodeHost> {
  const database = openSqliteFile(config.databaseFile, owner, config.app.id);
  if (pages !== undefined) database.raw.exec(`PRAGMA cache_size = -${pages}`);
  await migrate(database, readMigrations());
  const host = createHost({
    config,
    database,
    catalogue: list,
    shared: catalogue,
    now,
    log,
    carry: overKeptConnections,
    outside: createOutside(createFetchPublic()),
    voice: { pcmOf, recognise: createRecogniser(config, now) },
    version: database.version,
    ...(pace ? { pace } : {}),
    ...(relearn ? { relearn } : {}),
  });
  // Whoever served this file before and was killed delivers nothing more: what it had taken up need not wait for its lease to end.
  const serving = await serveFile(config.databaseFile, async () => {
    const found = await host.world.store.orphaned();
    if (found > 0) log.warn('what the last run had taken up and not delivered is delivered now', { found });
  });
  await host.start();
  const under = new Set<Promise<unknown>>();
  const afterwards = (task: Promise<unknown>) => {
    const ended = task.catch((error) => log.error('work after an answer failed', { why: String(error) }));
    under.add(ended);
    void ended.finally(() => under.delete(ended));
  };
  const events = street === undefined ? [] : [eventsPath(street)];
  const app = createApp({ hostOf: async () => host, afterwards: (_, task) => afterwards(task), peerOf }, ...events);
  return {
    host,
    app: config.connection === 'long' ? withoutDoor(app) : app,
    async take(envelope) {
      const { status, answer, taken, late } = await takeEnvelope(envelope, host);
      if (late) afterwards(late);
      if (taken) afterwards(host.deliverSoon());
      if (status !== 200) throw new Error(`an event was answered ${status}`);
      return answer;
    },
    async finish(within) {
      const until = performance.now() + within;
      for (;;) {
        while (under.size > 0) await Promise.all(under);
        await host.settled();
        const wait = ((await host.world.store.nextDelivery()) ?? Number.POSITIVE_INFINITY) - now();
        if (performance.now() + wait > until) return;
        await new Promise((done) => setTimeout(done, Math.max(wait, SHORTEST)));
      }
    },
    async close() {
      host.stop();
      while (under.size > 0) await Promise.all(under);
      database.close();
      serving.leave();
    },
  };
}

/** Whoever is at the other end of the connection. */
const peerOf: Parameters<typeof createApp>[0]['peerOf'] = ({ env }) =>
  (env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress;

/** Over the long connection nothing is to come in by the public door, so there is none. */
function withoutDoor(app: Hono): Hono {
  const walled = new Hono();
  walled.all('/feishu/events/*', (c) => c.json({ error: 'not found' }, 404));
  walled.mount('/', app.fetch);
  return walled;
}
