import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSources } from '../../src/source-access.ts';
import { aDevice, describing, reading } from '../alarms/readings.ts';
import { type InDoor, openDoor, SECRET } from './a-door.ts';

let door: InDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const sends = (said: unknown, more = {}) => door.sends(said, { to: 'gas', ...more });
const now = () => door.clock.now;

test('a gas platform says by the same door what its devices say: a leak is an alarm and a case, once however often', async () => {
  expect(await sends(describing(aDevice('D1'), now()))).toEqual({ status: 202, body: { alarms: [], again: false } });
  const leak = reading('alarm', 'D1', now(), { metric: '浓度', level: 'danger', value: 60 });
  const first = await sends(leak);
  expect(first).toEqual({ status: 202, body: { alarms: [expect.stringMatching(/^BJ-/)], again: false } });
  expect(await sends(leak)).toEqual({ status: 202, body: { alarms: [], again: true } });
});

test('it speaks of its own devices whatever source it names, and what is no reading is refused with what is wrong', async () => {
  const named = { ...describing(aDevice('D2'), now()), source: 'somebody-else' };
  expect((await sends(named)).status).toBe(202);
  expect(await door.world.store.gasDevice('D2')).toMatchObject({ source: 'gas' });
  const none = await sends({ what: 'value', id: 'x' });
  expect([none.status, none.body.error]).toEqual([400, 'not-a-reading']);
  expect(none.body.why).toContain('device');
  expect((await sends('[1, 2')).body.error).toBe('not-json');
  expect(
    (await sends(describing(aDevice('D3'), now()), { secret: `whsec_${btoa('of somebody else, and long')}` })).status,
  ).toBe(401);
});

test('more than it may say in a minute is to be said again, but for what it calls a danger', async () => {
  const beat = async () => (await sends(reading('heartbeat', 'D1', now()))).status;
  const statuses = [];
  for (let n = 0; n < 60; n++) statuses.push(await beat());
  expect(statuses[0]).toBe(202);
  expect(statuses.at(-1)).toBe(429);
  const leak = reading('alarm', 'D2', now(), { metric: '浓度', level: 'danger', value: 60 });
  expect((await sends(leak)).status).toBe(202);
});

test('one that cannot sign is not let in: what it says opens urgent cases with nobody in between', () => {
  const gas = { kind: 'gas', path: 'a-secret-path-of-the-pretend-platform', from: ['10.1.0.0/16'] };
  expect(readSources(JSON.stringify({ gas }))).toEqual({ wrong: [expect.stringContaining('燃气平台要签名')] });
  const callback = { kind: 'gas', secrets: [SECRET], callback: 'https://gas.example.com/receipts' };
  expect(readSources(JSON.stringify({ gas: callback }))).toEqual({ wrong: [expect.stringContaining('不收回执')] });
});
