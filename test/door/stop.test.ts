import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
  return async () => {
    const served = serve({
      ...ENVIRONMENT,
      FEISHU_DOMAIN: domain,
      DATABASE_FILE: join(folder, 'office.db'),
      PORT: '0',
    });
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

test('a stop in the middle of a crowd: what was taken is answered to each, once, before the end; the rest is refused', async () => {
  const said: Said[] = [];
  const slowly = (path: string) =>
    path.includes('/messages') ? new Promise<void>((done) => setTimeout(done, 100)) : undefined;
  const start = await open((one) => said.push(one), slowly);
  const { port, stop, exit } = await start();
  const crowd = Array.from({ length: 20 }, (_, n) => asks(port, n));
  await Promise.any(crowd.map(async (one) => ((await one) ? true : Promise.reject(new Error('not taken')))));
  stop();
  const taken = (await Promise.all(crowd)).flatMap((took, n) => (took ? [n] : []));
  expect(await exit).toBe(0);
  expect(taken.length).toBeGreaterThan(0);
  expect(await asks(port, 99)).toBe(false);
  const remembered = rows("SELECT key FROM remembered WHERE key LIKE 'om_%'").map(({ key }) => String(key));
  for (const n of taken) {
    expect(remembered).toContain(`om_${n}`);
    const answers = said.filter(({ body }) => body.includes(`"receive_id":"ou_${n}"`));
    expect([n, answers.filter(({ body }) => body.includes('CG04')).length]).toEqual([n, 1]);
  }
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
