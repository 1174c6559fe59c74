import { afterAll, beforeAll } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createHost } from '../../src/host.ts';
import { listen } from '../../src/node/listen.ts';
import type { D1 } from '../../src/store/core/d1.ts';
import { migrate } from '../../src/store/file/migrate.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { createLog } from '../harness/suite-log.ts';
import { ENVIRONMENT, type Posted } from './events.ts';
import { type Said, startPlatform } from './platform.ts';

/** The instant at which the door's tests play. */
export const NOW = Date.parse('2026-11-02T10:00:00+08:00');

type Weather = {
  /** Stands between the host and its database. */
  between?: (database: D1) => D1;
  /** Holds the platform's answers back. */
  before?: (path: string) => Promise<void> | undefined;
};

/** The real door over a database in memory and a local platform. */
export async function openDoor({ between = (database) => database, before }: Weather = {}) {
  const said: Said[] = [];
  const lines: string[] = [];
  const platform = await startPlatform((one) => said.push(one), before);
  const database = openSqliteFile(':memory:');
  await migrate(database, readMigrations());
  const config = readConfig({ ...ENVIRONMENT, FEISHU_DOMAIN: platform.domain });
  const log = createLog(
    (line) => lines.push(line),
    () => NOW,
    'debug',
  );
  const host = createHost({ config, database: between(database), catalogue, now: () => NOW, log });
  const after: Promise<unknown>[] = [];
  const app = createApp({ hostOf: async () => host, afterwards: (_, task) => after.push(task) });
  return {
    app,
    host,
    /** Every message that reached the platform. */
    said,
    /** Every log line, JSON. */
    lines,
    post: async ({ body, headers }: Posted) => app.request('/feishu/events', { method: 'POST', body, headers }),
    /** Resolves when all that was to be delivered is. */
    settled: () => Promise.all(after.splice(0)),
    count: (table: string) => Number(database.raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n),
    /** Rows that the host has written, over all tables. */
    rows: () =>
      database.raw
        .prepare(
          "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('d1_migrations', 'sqlite_sequence')",
        )
        .all()
        .reduce(
          (sum, { name }) => sum + Number(database.raw.prepare(`SELECT count(*) AS n FROM "${name}"`).get()?.n),
          0,
        ),
    async close() {
      await Promise.all(after);
      await platform.stop();
      database.close();
    },
  };
}

type Listening = Awaited<ReturnType<typeof listen>>;

/** A door of its own for a file of tests, on a port of this machine; both are closed after the last. */
export function servedDoor(): { door(): Door; server(): Listening } {
  let door: Door;
  let server: Listening;
  beforeAll(async () => {
    door = await openDoor();
    server = await listen(door.app, 0);
  });
  afterAll(async () => {
    server.server.close();
    await door.close();
  });
  return { door: () => door, server: () => server };
}

export type Door = Awaited<ReturnType<typeof openDoor>>;
