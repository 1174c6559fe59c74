import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, type TestContext, test, vi } from 'vitest';
import { HANGS } from '../harness/hangs.ts';
import { someOf } from '../harness/thorough.ts';
import { ENVIRONMENT, posted, question } from './events.ts';
import { type Said, startPlatform } from './platform.ts';
import { type Serving, serve } from './serving.ts';

/** A platform, and servers on one file beside it; all of it is gone when the test is over. */
async function open(
  { onTestFinished }: TestContext,
  onSaid: (said: Said) => void,
  before?: (path: string) => Promise<void> | undefined,
) {
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-stop-'));
  const running: Serving[] = [];
  const platform = await startPlatform(onSaid, before);
  const file = join(folder, 'office.db');
  onTestFinished(async () => {
    for (const one of running) one.kill();
    await Promise.all(running.map(({ exit }) => exit));
    await platform.stop();
    rmSync(folder, { recursive: true });
  });
  const start = async (by: 'node' | 'npm' = 'node') => {
    const environment = { FEISHU_DOMAIN: platform.domain, DATABASE_FILE: file, PORT: '0' };
    const served = await serve({ ...ENVIRONMENT, ...environment }, by);
    running.push(served);
    return { ...served, port: await served.port() };
  };
  const beside = <T>(work: (office: DatabaseSync) => T): T => {
    const office = new DatabaseSync(file);
    try {
      return work(office);
    } finally {
      office.close();
    }
  };
  const queued = () => beside((office) => office.prepare("SELECT id FROM outbox WHERE state = 'queued'").all());
  return { start, beside, queued };
}

/** Somebody's question; true when the host said that it took it, false when it did not answer. */
const asks = (port: number, n: number, id = `om_${n}`) =>
  fetch(`http://127.0.0.1:${port}/feishu/events`, {
    method: 'POST',
    ...posted(question(`楼下油烟太大，第 ${n} 问`, { who: `ou_${n}`, chat: `oc_${n}`, id }), Date.now()),
  }).then(
    (answer) => answer.status === 200,
    () => false,
  );

type Stopped = Pick<Serving, 'stop' | 'stopAll'>;

/** Every way in which a server is told to stop; each is sent for real. */
const WAYS: [way: string, by: 'node' | 'npm', stop: (served: Stopped) => unknown][] = [
  ['a signal to the server, as docker stop sends', 'node', ({ stop }) => stop()],
  ['Ctrl-C', 'node', ({ stopAll }) => stopAll('SIGINT')],
  ['a terminal that is closed', 'node', ({ stopAll }) => stopAll('SIGHUP')],
  ['a signal that comes again and again', 'node', ({ stop }) => again(stop)],
  ['a signal to npm alone', 'npm', ({ stop }) => stop()],
  ['a signal to npm and all it started, as systemd sends', 'npm', ({ stopAll }) => stopAll()],
  ['such a signal, and npm handing it on, and once more', 'npm', ({ stopAll }) => again(stopAll)],
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
}

/** Each is done so often, beside each other: most of the time they wait for Feishu. Once beside every push: each time is a server's start. */
const TIMES = someOf([1, 2, 3]);

describe.each(WAYS)('%s', (_, by, tell) => {
  test.concurrent.for(TIMES)(
    'in the middle of a crowd, time %i: what was taken is answered once, before the end',
    async (_time, context) => {
      const said: Said[] = [];
      const slowly = (path: string) =>
        path.includes('/messages') ? new Promise<void>((done) => setTimeout(done, 100)) : undefined;
      const { start, beside, queued } = await open(context, (one) => said.push(one), slowly);
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
      const kept = beside((office) => office.prepare("SELECT key FROM remembered WHERE key LIKE 'om_%'").all());
      const remembered = kept.map(({ key }) => String(key));
      for (const n of taken) {
        expect(remembered).toContain(`om_${n}`);
        const answers = said.filter(({ body }) => body.includes(`"receive_id":"ou_${n}"`));
        const right = answers.filter(({ body }) => body.includes('CG04')).length;
        expect([n, right, right === 1 ? '' : served.out.text]).toEqual([n, 1, '']);
      }
      expect(queued()).toEqual([]);
    },
  );
});

// Beside each other: they wait for Feishu and do nothing meanwhile.
describe.concurrent('Feishu', () => {
  test('refuses for a moment: it is tried again before the end', async (context) => {
    const said: Said[] = [];
    let refused = 0;
    const { start, queued } = await open(
      context,
      (one) => said.push(one),
      (path) => (path.includes('/messages') && refused++ === 0 ? Promise.reject(new Error('not now')) : undefined),
    );
    const { port, stop, exit } = await start();
    expect(await asks(port, 1)).toBe(true);
    stop();
    expect(await exit).toBe(0);
    expect(refused).toBeGreaterThan(1);
    expect(said.filter(({ body }) => body.includes('CG04'))).toHaveLength(1);
    expect(queued()).toEqual([]);
  });

  test('does not answer at all: a stop takes no longer than it may, and the next start delivers', async (context) => {
    const said: Said[] = [];
    const weather = { dead: true };
    const never = (path: string) =>
      weather.dead && path.includes('/messages') ? new Promise<void>(() => {}) : undefined;
    const { start, beside, queued } = await open(context, (one) => said.push(one), never);
    const first = await start();
    expect(await asks(first.port, 1)).toBe(true);
    first.stop();
    expect(await first.exit).toBe(0);
    // The limit of a stop and of a call are the same eight seconds: either may come first.
    expect(first.out.text).toMatch(/the rest waits in the outbox|a delivery failed and will be tried again/);
    expect(said.filter(({ path }) => path.includes('/messages'))).toEqual([]);
    expect(queued().length).toBeGreaterThan(0);
    weather.dead = false;
    beside((office) => office.exec("UPDATE outbox SET due_at = 0 WHERE state = 'queued'"));
    const second = await start();
    await vi.waitFor(() => expect(said.filter(({ body }) => body.includes('CG04'))).toHaveLength(1), HANGS);
    second.stop();
    expect(await second.exit).toBe(0);
  });

  test('does not answer, and the host is killed meanwhile: the next start delivers at once what it had in hand', async (context) => {
    const said: Said[] = [];
    const weather = { dead: true };
    const never = (path: string) =>
      weather.dead && path.includes('/messages') ? new Promise<void>(() => {}) : undefined;
    const { start, beside } = await open(context, (one) => said.push(one), never);
    const first = await start();
    expect(await asks(first.port, 1)).toBe(true);
    const inHand = () =>
      beside((office) => office.prepare("SELECT id FROM outbox WHERE state = 'queued' AND lease_until > 0").all());
    expect(inHand().length).toBeGreaterThan(0);
    first.kill();
    await first.exit;
    weather.dead = false;
    const second = await start();
    await vi.waitFor(() => expect(said.filter(({ body }) => body.includes('CG04'))).toHaveLength(1), HANGS);
    expect(second.out.text).toContain('what the last run had taken up');
    second.stop();
    expect(await second.exit).toBe(0);
  });

  test('answers each call, but one after the other longer than a stop may take: the rest waits', async (context) => {
    const slow = (path: string) =>
      path.includes('/messages') ? new Promise<void>((done) => setTimeout(done, 5_000)) : undefined;
    const { start, queued } = await open(context, () => {}, slow);
    const { port, stop, exit, out } = await start();
    for (const id of ['om_1', 'om_2', 'om_3', 'om_4', 'om_5', 'om_6']) expect(await asks(port, 1, id)).toBe(true);
    stop();
    expect(await exit).toBe(0);
    expect(out.text).toContain('the rest waits in the outbox');
    expect(queued().length).toBeGreaterThan(0);
  });
});
