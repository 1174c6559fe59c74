import { afterEach, beforeEach, expect, test } from 'vitest';
import { onTick } from '../../src/bot/on-tick.ts';
import { type InDoor, openDoor } from '../exchange/a-door.ts';

let door: InDoor;
let city: InDoor;
let asked: string[] = [];
beforeEach(async () => {
  [door, city, asked] = [await openDoor(), await openDoor(), []];
  // The other city is this program once more: its door answers what is asked of it.
  door.partnerIs(async (url, { headers, body }) => {
    asked.push(`${body ? 'POST' : 'GET'} ${new URL(url).pathname}`);
    const { pathname, search } = new URL(url);
    const init = { method: body ? 'POST' : 'GET', headers, ...(body ? { body: new Uint8Array(body) } : {}) };
    const answer = await city.app.request(`${pathname}${search}`, init);
    return { status: answer.status, text: await answer.text() };
  });
});
afterEach(() => {
  door.close();
  city.close();
});

const does = async (at: InDoor, who: string, command: Record<string, unknown> & { do: string }) => {
  const [c] = await at.cases();
  if (!c) throw new Error('no case');
  await at.does(c, who, command);
};
const refer = { do: 'refer', body: '区城管中心', outsideNumber: null, due: '2026-12-08', text: '主干道的，区里管' };
const looked = async (after: number) => {
  door.clock.now += after;
  city.clock.now = door.clock.now;
  await onTick(door.world);
  await door.settles();
};

test('a case that is referred to a partner is asked for there, followed by the clock, and its answer reaches the desk', async () => {
  await door.aCase({
    class: '别的',
    what: { code: '餐饮油烟', text: '井盖翘起来了，打 13900001111' },
    who: { name: '李某', phone: '13900001111' },
  });
  await does(door, '指挥室派遣员', refer);
  await city.settles();
  const [theirs] = await city.cases();
  expect(asked).toEqual(['POST /open311/georeport/v2/requests.xml']);
  expect(theirs).toMatchObject({ matterId: 'CG25', description: expect.stringContaining('井盖翘起来了') });
  const [ours] = await door.cases();
  expect(theirs?.description).toContain(ours?.id);
  expect(JSON.stringify(theirs)).not.toContain('13900001111');
  expect(JSON.stringify(theirs)).not.toContain('李某');
  const number = theirs?.origin.outsideNumber ?? '';
  expect(await door.record()).toContain(`区城管中心：对方编号 ${number}`);
  // It is looked at by the clock, and nothing new is said twice.
  await looked(16 * 60_000);
  const before = (await door.record()).length;
  await looked(16 * 60_000);
  expect((await door.record()).length).toBe(before);
  expect(asked.filter((one) => one.startsWith('GET')).length).toBe(2);
  // Another date is no other request.
  await does(door, '指挥室派遣员', { ...refer, due: '2026-12-10' });
  expect(asked.filter((one) => one.startsWith('POST'))).toHaveLength(1);
  await does(city, '指挥室派遣员', { do: 'decline', reason: 'other-channel', channel: '请找产权单位', text: null });
  const draft = (await city.store.receiptsOf('georeport', number)).at(-1);
  await city.store.commit({
    at: city.clock.now,
    changes: [
      {
        kind: 'receipt-state',
        of: { source: 'georeport', number, seq: draft?.seq ?? 0 },
        from: ['draft'],
        to: 'sent',
        at: city.clock.now,
      },
    ],
    says: [],
  });
  await looked(16 * 60_000);
  expect(await door.record()).toContain('对方已办结。不受理。');
  // Once the desk has taken it back nobody asks any more.
  await does(door, '指挥室派遣员', { do: 'outsideReply', result: 'back', outcome: null, text: '退回来了' });
  const so = asked.length;
  await looked(25 * 3_600_000);
  await looked(25 * 3_600_000);
  expect(asked.length).toBe(so);
  // Referred once more it is asked for once more.
  await does(door, '指挥室派遣员', refer);
  expect(asked.filter((one) => one.startsWith('POST'))).toHaveLength(2);
});

test('nobody there: it is asked again; what is refused, secret or has no service goes by hand, and the desk is told', async () => {
  door.partnerIs(async () => ({
    status: 403,
    text: '<errors><error><code>403</code><description>bad key</description></error></errors>',
  }));
  await door.aCase({ class: '别的', what: { code: '餐饮油烟', text: '井盖' } });
  await does(door, '指挥室派遣员', refer);
  const [c] = await door.cases();
  if (!c) throw new Error('no case');
  expect(await door.store.open311Referral(c.id, 'district')).toBeUndefined();
  door.partnerIs(async () => ({ failed: 'nobody there' }));
  await does(door, '指挥室派遣员', { ...refer, due: '2026-12-09' });
  let calls = 0;
  door.partnerIs(async () => {
    calls++;
    return { status: 200, text: '<service_requests><request><token>t-1</token></request></service_requests>' };
  });
  door.clock.now += 6 * 60_000;
  await door.settles();
  expect(calls).toBe(1);
  expect(await door.store.open311Referral(c.id, 'district')).toMatchObject({ request: null, token: 't-1' });
  // The token becomes a number.
  door.partnerIs(async (url) => {
    expect(url).toContain('/tokens/t-1.xml');
    return {
      status: 200,
      text: '<service_requests><request><service_request_id>638344</service_request_id><token>t-1</token></request></service_requests>',
    };
  });
  await looked(16 * 60_000);
  expect(await door.store.open311Referral(c.id, 'district')).toMatchObject({ request: '638344' });
});
