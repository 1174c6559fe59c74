import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileClock } from '../../sandbox/clock.ts';
import { durationMs } from '../../sandbox/duration.ts';
import { type OpenApi, openApi } from './api.ts';
import { type OpenSandbox, openSandbox } from './open-sandbox.ts';

let feishu: OpenSandbox;
let api: OpenApi;
beforeEach(async () => {
  feishu = await openSandbox();
  api = await openApi(feishu);
});
afterEach(() => feishu.close());

const send = (uuid: string) => api.send(feishu.who('网格员甲'), 'text', { text: uuid }, { uuid });
const heard = async () => {
  const [chat] = (await feishu.client.chats(feishu.who('网格员甲'))).filter((found) => found.type === 'p2p');
  return (await feishu.client.messages(chat?.chat_id ?? '')).map((message) => message.text);
};

test('an ordered server error has no effect, a lost answer has', async () => {
  await feishu.client.setFaults({ next: { kind: 'server-error', api: 'message.create' } });
  expect((await send('一')).status).toBe(500);
  expect(await heard()).toEqual([]);
  await feishu.client.setFaults({ next: { kind: 'lost-answer', api: 'message.create' } });
  await expect(send('二')).rejects.toThrow();
  expect((await send('二')).code).toBe(0);
  expect(await heard()).toEqual(['二']);
});

test('a reset connection, an expired token, a rate limit and any code can be ordered', async () => {
  await feishu.client.setFaults({
    next: [{ kind: 'reset' }, { kind: 'token-expired' }, { kind: 'code', code: 230028 }],
  });
  await expect(send('一')).rejects.toThrow();
  expect((await send('一')).code).toBe(99991663);
  api = await openApi(feishu).catch(() => openApi(feishu));
  await feishu.client.setFaults({ next: { kind: 'rate-limit', api: 'message.create', times: 2 } });
  expect([(await send('一')).status, (await send('一')).status]).toEqual([429, 429]);
  expect((await send('一')).code).toBe(0);
});

test('injected refusals are told apart from real ones, and reset forgets them', async () => {
  await feishu.client.setFaults({ next: { kind: 'server-error', api: 'message.create' } });
  await send('一');
  await api.send('oc_nowhere', 'text', { text: 'x' });
  const { rejections } = await feishu.client.faults();
  expect(rejections.map(({ code, injected }) => [code, injected])).toEqual([
    [1500, true],
    [230034, false],
  ]);
  expect((await feishu.client.setFaults({ reset: true })).rejections).toEqual([]);
});

test('the same seed gives the same weather', async () => {
  const weather = async () => {
    const world = await openSandbox({ seed: 11 });
    await world.client.setFaults({ serverErrors: 0.5 });
    const asked = await openApi(world).catch(() => undefined);
    const codes = [];
    for (let count = 0; count < 8; count += 1) codes.push((await fetch(`${world.base}/open-apis/bot/v3/info`)).status);
    await world.close();
    return [asked === undefined, ...codes];
  };
  expect(await weather()).toEqual(await weather());
});

test('idle waits for what faults hold back', async () => {
  await feishu.client.setFaults({ delays: 1, maxDelayMs: 60 });
  await feishu.client.say({ as: feishu.who('网格员甲'), text: '在吗' });
  expect(await feishu.client.idle()).toBe(true);
  expect(feishu.pushed).toHaveLength(1);
});

test('a held-back event is overtaken', async () => {
  const as = feishu.who('网格员甲');
  await feishu.client.setFaults({ reordering: 1 });
  const first = await feishu.client.say({ as, text: '一' });
  await feishu.client.setFaults({ reordering: 0 });
  const second = await feishu.client.say({ as, text: '二' });
  await feishu.client.advance('PT5S');
  expect(feishu.pushed.map((pushed) => pushed.event.message)).toMatchObject([
    { message_id: second.message_id },
    { message_id: first.message_id },
  ]);
});

test('within one process a reset is a failed fetch', async () => {
  await feishu.client.setFaults({ next: { kind: 'reset' } });
  await expect(async () => feishu.sandbox.app.request('/open-apis/bot/v3/info')).rejects.toThrow('fetch failed');
});

test('a host that never comes to rest is not idle', async () => {
  const world = await openSandbox({
    host: { tick: async () => undefined, nextDue: async () => undefined, settled: () => new Promise(() => {}) },
  });
  expect(await world.client.idle(50)).toBe(false);
  await world.close();
});

test('the clock walks from due time to due time and lets the host do its work at each', async () => {
  const start = Date.now();
  const dues = [start + 3_600_000, start + 7_200_000, start + 36_000_000];
  const ticks: number[] = [];
  const world = await openSandbox({
    host: {
      tick: async (now) => {
        ticks.push(now);
        while ((dues[0] ?? Number.POSITIVE_INFINITY) <= now) dues.shift();
      },
      nextDue: async () => dues[0],
      settled: async () => undefined,
    },
  });
  await world.client.advance('PT3H');
  await world.close();
  expect(dues).toHaveLength(1);
  const hours = ticks.map((at) => Math.round((at - start) / 3_600_000));
  expect(hours).toEqual([1, 2, 3]);
});

test('a host whose due time never passes does not hold the clock', async () => {
  const world = await openSandbox({
    host: { tick: async () => undefined, nextDue: async () => 0, settled: async () => undefined },
  });
  const before = world.clock.now();
  await world.client.advance('P1D');
  await world.close();
  expect(world.clock.now() - before).toBeGreaterThanOrEqual(86_400_000);
});

test('two clocks over one file show the same time', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'clock-')), 'offset');
  const [platform, host] = [fileClock(path, () => 1000), fileClock(path, () => 1000)];
  expect(host.now()).toBe(1000);
  platform.advance(500);
  expect(host.now()).toBe(1500);
});

test('durations are ISO 8601', () => {
  expect(durationMs('PT3H')).toBe(10_800_000);
  expect(durationMs('P1DT30M')).toBe(88_200_000);
  expect(durationMs('P1M')).toBeUndefined();
  expect(durationMs('3 hours')).toBeUndefined();
});
