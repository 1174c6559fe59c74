import { afterEach, beforeEach, expect, test } from 'vitest';
import { API_KEY, OLD_KEY } from '../exchange/a-door.ts';
import { type Client, FILLED, openClient, type Row } from './a-client.ts';
import { textsOf } from './read-xml.ts';

let door: Client;
beforeEach(async () => {
  door = await openClient();
});
afterEach(() => door.close());

test('a request is a case, once however often it is sent, and nobody is named in what comes out', async () => {
  const id = await door.sent();
  expect(id).toMatch(/^LD261124-\d{3}$/);
  // Read at once, before anything is made of it.
  expect(await door.one(id)).toMatchObject({
    status: 'open',
    service_code: 'CG25',
    description: expect.stringContaining('路灯不亮'),
  });
  expect(await door.sent()).toBe(id);
  const both = await Promise.all([door.sent({ description: '另一盏' }), door.sent({ description: '另一盏' })]);
  expect(both[0]).toBe(both[1]);
  await door.settles();
  const cases = await door.cases();
  expect(cases).toHaveLength(2);
  expect(cases[0]).toMatchObject({
    matterId: 'CG25',
    urgent: false,
    origin: { source: 'Open311', outsideNumber: id },
    onBehalf: { phone: '13900001111' },
    place: { estate: '德加小区' },
    asks: { kind: '路灯', 坐标: '30.2800001, 120.1（WGS84）', 未签名来源: expect.any(String) },
  });
  const shown = await door.one(id);
  expect(shown).toMatchObject({
    status: 'open',
    lat: 30.2800001,
    long: 120.1,
    agency_responsible: '综合信息指挥室',
  });
  const { text } = await door.look(`v2/requests.xml`);
  for (const hidden of ['13900001111', '张小样', 'xiaoyang', cases[0]?.id ?? '']) expect(text).not.toContain(hidden);
  expect((await door.look('v2/requests.xml')).body).toEqual(textsOf((await door.look('v2/requests.json')).body));
  expect((await door.look(`v2/tokens/${id}.json`)).body).toEqual([{ service_request_id: id, token: id }]);
});

test('a request is one by its client’s own number, however late it comes again; more of it is news', async () => {
  const mine = { 'attribute[fixmystreet_id]': '4711' };
  const id = await door.sent(mine);
  door.clock.now += 3 * 3_600_000;
  expect(await door.sent(mine)).toBe(id);
  expect(await door.sent({ ...mine, description: '路灯还是不亮，旁边一盏也灭了' })).toBe(id);
  await door.settles();
  expect(await door.cases()).toHaveLength(1);
  expect(await door.record()).toContain('旁边一盏也灭了');
  // Without such a number the same words after ten minutes are another request.
  const first = await door.sent();
  door.clock.now += 11 * 60_000;
  expect(await door.sent()).not.toBe(first);
});

test('a request comes in every form that clients send', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...FILLED, api_key: OLD_KEY, description: '多段的' }))
    form.set(name, value);
  form.set('media', new Blob(['not read'], { type: 'image/jpeg' }), 'x.jpg');
  expect((await door.send(form)).status).toBe(200);
  const json = {
    api_key: API_KEY,
    service_code: 'CG25',
    lat: 30.28,
    long: 120.1,
    attribute: { kind: '路灯' },
    media_url: ['https://img.example.com/1.jpg'],
  };
  expect(
    (await door.send(JSON.stringify(json), 'v2/requests.json', { 'content-type': 'application/json' })).status,
  ).toBe(200);
  const query = await door.send(
    'service_code=CG25&address_string=x',
    `v2/requests.xml?api_key=${API_KEY}&jurisdiction_id=wenxin.example.cn`,
  );
  expect([query.status, query.body]).toEqual([
    200,
    [{ service_request_id: expect.any(String), service_notice: expect.stringContaining('个工作日'), account_id: '' }],
  ]);
  expect((await door.send({ ...FILLED, address_string: '', lat: '', long: '', address_id: 'A-7' })).status).toBe(200);
});

test('a request is refused with what is wrong', async () => {
  const tries: [number, Row | string, string?][] = [
    [403, { ...FILLED, api_key: '' }],
    [403, { ...FILLED, api_key: 'wrong' }],
    [400, { ...FILLED, service_code: '' }],
    [404, { ...FILLED, service_code: 'ZA13' }],
    [404, { ...FILLED, jurisdiction_id: 'elsewhere.example' }],
    [400, { ...FILLED, lat: '', long: '', address_string: '' }],
    [400, { ...FILLED, lat: '30.1', long: '' }],
    [400, { ...FILLED, lat: '91' }],
    [400, { ...FILLED, 'attribute[kind]': '没有这一种' }],
    [400, { ...FILLED, description: '长'.repeat(4001) }],
    [400, { ...FILLED, media_url: 'not an address' }],
    [400, '{', 'application/json'],
    [400, 'x', 'multipart/form-data'],
  ];
  for (const [status, said, type] of tries) {
    const got = await door.send(said, 'v2/requests.json', type ? { 'content-type': type } : {});
    expect([said, got.status]).toEqual([said, status]);
    expect(got.body).toEqual([{ code: status, description: expect.any(String) }]);
  }
  await door.settles();
  expect(await door.cases()).toEqual([]);
  expect((await door.store.sourceContacts()).find(({ source }) => source === 'georeport')?.refused).toBeGreaterThan(0);
});

test('a request to try is kept nowhere and rings nobody', async () => {
  const { status, body } = await door.send(FILLED, 'test/v2/requests.json');
  expect([status, body[0].service_request_id]).toEqual([200, expect.stringMatching(/^TEST-CG25-/)]);
  expect((await door.look(`test/v2/requests/${body[0].service_request_id}.json`)).body[0]).toMatchObject({
    service_code: 'CG25',
    status: 'open',
  });
  expect((await door.send({ ...FILLED, service_code: '' }, 'test/v2/requests.json')).status).toBe(400);
  await door.settles();
  expect(await door.cases()).toEqual([]);
  expect((await door.look('v2/requests.json')).body).toEqual([]);
});

test('requests more than their source may send in a minute are to be sent again', async () => {
  const statuses = new Set<number>();
  for (let n = 0; n < 310; n++) statuses.add((await door.look('v2/services/CG25.json')).status);
  expect([...statuses]).toEqual([200, 429]);
  door.clock.now += 60_000;
  expect((await door.look('v2/services/CG25.json')).status).toBe(200);
});
