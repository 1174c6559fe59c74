import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENVIRONMENT, posted, question } from './events.ts';
import { type Platform, type Said, startPlatform } from './platform.ts';
import { type Serving, serve } from './serving.ts';

let folder: string;
let running: Serving[];
let platform: Platform | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-stop-'));
  running = [];
});
afterEach(async () => {
  for (const one of running) one.kill();
  await platform?.stop();
  rmSync(folder, { recursive: true });
});

async function open(onSaid: (said: Said) => void, before?: (path: string) => Promise<void> | undefined) {
  platform = await startPlatform(onSaid, before);
  const { domain } = platform;
  return async (by: 'node' | 'npm' = 'node') => {
    const environment = { FEISHU_DOMAIN: domain, DATABASE_FILE: join(folder, 'office.db'), PORT: '0' };
    const served = await serve({ ...ENVIRONMENT, ...environment }, by);
    running.push(served);
    return { ...served, port: await served.port() };
  };
}

/** Somebody's question; true when the host said that it took it, false when it did not answer. */
const asks = (port: number, n: number) =>
  fetch(`http://127.0.0.1:${port}/feishu/events`, {
    method: 'POST',
    ...posted(question(`楼下油烟太大，第 ${n} 问`, { who: `ou_${n}`, chat: `oc_${n}`, id: `om_${n}` }), Date.now()),
  }).then(
    (answer) => answer.status === 200,
    () => false,
  );

const rows = (query: string) => {
  const beside = new DatabaseSync(join(folder, 'office.db'), { readOnly: true });
  const all = beside.prepare(query).all();
  beside.close();
  return all;
};

type Stopped = Pick<Serving, 'stop' | 'stopAll' | 'kill' | 'exit'>;

/** Every way in which a server is told to stop; each is sent for real. */
const WAYS: [way: string, by: 'node' | 'npm', stop: (served: Stopped) => unknown][] = [
  ['a signal to the server', 'node', ({ stop }) => stop()],
  ['Ctrl-C', 'node', ({ stopAll }) => stopAll('SIGINT')],
  ['a terminal that is closed', 'node', ({ stopAll }) => stopAll('SIGHUP')],
  ['a signal that comes again and again', 'node', ({ stop }) => again(stop)],
  ['a signal to npm alone', 'npm', ({ stop }) => stop()],
  ['a signal to npm and all it started, as systemd sends', 'npm', ({ stopAll }) => stopAll()],
  ['such a signal, and npm handing it on, and once more', 'npm', ({ stopAll }) => again(stopAll)],
  ['docker stop: a signal, and ten seconds later the end', 'node', (served) => dockerStop(served)],
];

function again(stop: () => unknown): void {
  stop();
  const more = setInterval(() => {
    try {
      stop();
    } catch {
      clearInterval(more);
    }
  }, 40);
  setTimeout(() => clearInterval(more), 5_000);
}

function dockerStop({ stop, kill, exit }: Stopped): void {
  stop();
  const end = setTimeout(kill, 10_000);
  void exit.then(() => clearTimeout(end));
}

/** Each is done so often. */
const TIMES = [1, 2, 3];

describe.each(WAYS)('%s', (_, by, tell) => {
  test.each(TIMES)('in the middle of a crowd, time %i: what was taken is answered once, before the end', async () => {
    const said: Said[] = [];
    const slowly = (path: string) =>
      path.includes('/messages') ? new Promise<void>((done) => setTimeout(done, 100)) : undefined;
    const start = await open((one) => said.push(one), slowly);
    const served = await start(by);
    const { port } = served;
    const crowd = Array.from({ length: 20 }, (_, n) => asks(port, n));
    await Promise.any(crowd.map(async (one) => ((await one) ? true : Promise.reject(new Error('not taken')))));
    tell(served);
    const taken = (await Promise.all(crowd)).flatMap((took, n) => (took ? [n] : []));
    const code = await served.exit;
    expect(served.out.text).toContain('"stopped"');
    expect([by, code]).toEqual([by, by === 'npm' ? code : 0]);
    expect(taken.length).toBeGreaterThan(0);
    expect(await asks(port, 99)).toBe(false);
    const remembered = rows("SELECT key FROM remembered WHERE key LIKE 'om_%'").map(({ key }) => String(key));
    for (const n of taken) {
      expect(remembered).toContain(`om_${n}`);
      const answers = said.filter(({ body }) => body.includes(`"receive_id":"ou_${n}"`));
      const right = answers.filter(({ body }) => body.includes('CG04')).length;
      expect([n, right, right === 1 ? '' : served.out.text]).toEqual([n, 1, '']);
    }
    expect(rows("SELECT id FROM outbox WHERE state = 'queued'")).toEqual([]);
  });
});

test('what Feishu refused for a moment is tried again before the end', async () => {
  const said: Said[] = [];
  let refused = 0;
  const start = await open(
    (one) => said.push(one),
    (path) => (path.includes('/messages') && refused++ === 0 ? Promise.reject(new Error('not now')) : undefined),
  );
  const { port, stop, exit } = await start();
  expect(await asks(port, 1)).toBe(true);
  stop();
  expect(await exit).toBe(0);
  expect(refused).toBeGreaterThan(1);
  expect(said.filter(({ body }) => body.includes('CG04'))).toHaveLength(1);
  expect(rows("SELECT id FROM outbox WHERE state = 'queued'")).toEqual([]);
});

test('while Feishu does not answer at all, a stop takes no longer than it may, and the next start delivers', async () => {
  const said: Said[] = [];
  const weather = { dead: true };
  const never = (path: string) =>
    weather.dead && path.includes('/messages') ? new Promise<void>(() => {}) : undefined;
  const start = await open((one) => said.push(one), never);
  const first = await start();
  expect(await asks(first.port, 1)).toBe(true);
  first.stop();
  expect(await first.exit).toBe(0);
  // The limit of a stop and of a call are the same eight seconds: either may come first.
  expect(first.out.text).toMatch(/the rest waits in the outbox|a delivery failed and will be tried again/);
  expect(said.filter(({ path }) => path.includes('/messages'))).toEqual([]);
  expect(rows("SELECT id FROM outbox WHERE state = 'queued'").length).toBeGreaterThan(0);
  weather.dead = false;
  // What was under way when it ended is taken up again when its lease is over.
  const beside = new DatabaseSync(join(folder, 'office.db'));
  beside.exec("UPDATE outbox SET due_at = 0, lease_until = 0 WHERE state = 'queued'");
  beside.close();
  const second = await start();
  await expect.poll(() => said.filter(({ body }) => body.includes('CG04')).length).toBe(1);
  second.stop();
  expect(await second.exit).toBe(0);
});
