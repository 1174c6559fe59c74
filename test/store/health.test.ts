import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import { createApp } from '../../src/app.ts';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import { faultOf, noAnswer } from '../../src/feishu/errors.ts';
import { createHost } from '../../src/host.ts';
import { aChat } from '../harness/ids.ts';
import { type Opened, openWorld, words } from './open-world.ts';

let opened: Opened;
const ask = async (path: string) => {
  const config = sandboxConfig({ databaseFile: ':memory:', platform: 'http://127.0.0.1:9' });
  const { database, world } = opened;
  const host = { ...createHost({ config, database, catalogue, now: world.now, log: world.log }), world };
  const app = createApp({ hostOf: async () => host, afterwards: () => {} });
  const response = await app.request(path);
  return { status: response.status, body: await response.json() };
};
const say = (...says: Parameters<Opened['store']['commit']>[0]['says']) =>
  opened.store.commit({ at: opened.clock.now, changes: [], says });

beforeEach(async () => {
  opened = await openWorld();
  await onTick(opened.world);
});
afterEach(() => opened.close());

test('a host at rest is alive and ready', async () => {
  const rest = {
    ok: true,
    database: 'ok',
    outbox: { waiting: 0, oldestSeconds: 0, dead: 0 },
    lastTickSeconds: 0,
    why: [],
  };
  expect(await ask('/healthz')).toEqual({ status: 200, body: rest });
  expect(await ask('/readyz')).toEqual({ status: 200, body: rest });
});

test('a delivery that fails for five minutes makes it unready, however often it is put off; what waits for the morning does not', async () => {
  opened.messenger.send = async () => {
    throw noAnswer('cut off');
  };
  await say(
    words(aChat('oc_a'), '明早', { notBefore: opened.clock.now + 12 * 3_600_000 }),
    words(aChat('oc_b'), '现在'),
  );
  for (let minute = 0; minute < 6; minute++) {
    await onTick(opened.world);
    expect((await ask('/readyz')).status).toBe(200);
    opened.clock.now += 55_000;
  }
  await onTick(opened.world);
  const { status, body } = await ask('/readyz');
  expect(status).toBe(503);
  expect(body).toMatchObject({ why: ['outbox'], outbox: { waiting: 2, oldestSeconds: 330 } });
  expect((await ask('/healthz')).status).toBe(200);
});

test('what waits for the morning is counted, and is not late', async () => {
  const morning = opened.clock.now + 12 * 3_600_000;
  await say(words(aChat('oc_a'), '明早', { notBefore: morning }));
  const { now } = opened.clock;
  expect(await opened.store.outboxHealth(now)).toEqual({ waiting: 1, oldestDueAt: undefined, dead: 0 });
  expect(await opened.store.outboxHealth(morning)).toEqual({ waiting: 1, oldestDueAt: morning, dead: 0 });
});

test('dead letters are counted, and make nobody unready', async () => {
  opened.messenger.send = async () => {
    throw faultOf(230002, 'bot is not in the chat', 400);
  };
  await say(words(aChat('oc_a'), '一'));
  await deliver(opened.world);
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: { outbox: { waiting: 0, dead: 1 } } });
});

test('clocks that nobody looks at make it unready', async () => {
  opened.clock.now += 301_000;
  expect(await ask('/readyz')).toMatchObject({ status: 503, body: { why: ['clock'] } });
});

test('a database that does not answer: alive, not ready', async () => {
  opened.world.store.outboxHealth = async () => {
    throw new Error('disk I/O error');
  };
  expect(await ask('/healthz')).toMatchObject({ status: 200, body: { database: 'failed' } });
  expect(await ask('/readyz')).toMatchObject({ status: 503, body: { why: ['database'] } });
});
