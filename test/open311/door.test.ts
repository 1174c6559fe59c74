import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import { API_KEY, type InDoor, OLD_KEY, openDoor } from '../exchange/a-door.ts';
import { click, doTo, idOf } from '../store/report-case.ts';
import { asSaid, LISTS, readXml, textsOf } from './read-xml.ts';

let door: InDoor;
beforeEach(async () => {
  door = await openDoor();
});
afterEach(() => door.close());

type Row = Record<string, string>;
const BASE = '/open311/georeport';
const FILLED = {
  service_code: 'CG25',
  lat: '30.2800001',
  long: '120.1',
  address_string: '德加小区3幢门口',
  description: '路灯不亮，我是张小样，13900001111，信箱 xiaoyang@example.cn',
  first_name: '小样',
  last_name: '张',
  phone: '13900001111',
  email: 'xiaoyang@example.cn',
  'attribute[kind]': '路灯',
};
const look = async (path: string, headers: Record<string, string> = {}) => {
  const response = await door.app.request(`${BASE}/${path}`, { headers });
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json; charset=utf-8';
  const body = isJson ? JSON.parse(text) : asSaid(readXml(text), LISTS);
  return { status: response.status, body, type: response.headers.get('content-type'), text };
};
const send = async (said: Record<string, string> | string | FormData, path = 'v2/requests.json', headers: Row = {}) => {
  const form = typeof said === 'string' || said instanceof FormData;
  const body = form ? said : new URLSearchParams({ api_key: API_KEY, ...said }).toString();
  const type = said instanceof FormData ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await door.app.request(`${BASE}/${path}`, {
    method: 'POST',
    body,
    headers: { ...type, ...headers },
  });
  const text = await response.text();
  return { status: response.status, body: path.includes('.xml') ? asSaid(readXml(text), LISTS) : JSON.parse(text) };
};
const sent = async (more: Row = {}): Promise<string> => {
  const { status, body } = await send({ ...FILLED, ...more });
  expect(status).toBe(200);
  return body[0].service_request_id;
};
const one = async (id: string, key = ''): Promise<Row> => (await look(`v2/requests/${id}.json${key}`)).body[0];

describe('what is there to look at', () => {
  test('discovery, services and definitions say the same in both forms', async () => {
    for (const path of ['discovery', 'v2/services', 'v2/services/CG25', 'test/v2/services', 'test/v2/requests']) {
      const [xml, json] = [await look(`${path}.xml`), await look(`${path}.json`)];
      expect([xml.status, json.status, xml.type]).toEqual([200, 200, 'text/xml; charset=utf-8']);
      expect(xml.body).toEqual(textsOf(json.body));
    }
    const { endpoints, changeset } = (await look('discovery.json')).body;
    expect(changeset).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(endpoints.map(({ type, url }: Row) => [type, new URL(url ?? '').pathname])).toEqual([
      ['production', `${BASE}/v2`],
      ['test', `${BASE}/test/v2`],
    ]);
    const services: Row[] = (await look('v2/services.json?jurisdiction_id=')).body;
    expect(services.find(({ service_code }) => service_code === 'CG25')).toMatchObject({
      metadata: true,
      type: 'realtime',
      group: '城市管理',
    });
    // What is not marked public is not there at all.
    expect(services.some(({ service_code }) => service_code === 'ZA13')).toBe(false);
    expect((await look('v2/services/ZA13.json')).status).toBe(404);
    const { attributes } = (await look('v2/services/CG25.json')).body;
    expect(attributes[0]).toMatchObject({
      code: 'kind',
      datatype: 'singlevaluelist',
      order: 1,
      required: expect.any(Boolean),
    });
    expect(attributes.at(-1)).toMatchObject({ code: 'fixmystreet_id', required: false });
  });

  test('errors have the form of the standard, in the form asked for', async () => {
    const nowhere = await look('v2/requests/LD260101-999.xml');
    expect([nowhere.status, nowhere.body]).toEqual([404, [{ code: '404', description: expect.any(String) }]]);
    expect((await look('v2/nothing', { accept: 'application/json' })).body).toEqual([
      { code: 404, description: expect.stringContaining('not found') },
    ]);
    expect((await look('v2/services.json?jurisdiction_id=elsewhere.example')).status).toBe(404);
    expect((await look('v2/services.json?jurisdiction_id=wenxin.example.cn')).status).toBe(200);
    expect((await look('v2/requests.json?status=half')).status).toBe(400);
    expect((await door.app.request('/open311/platform/v2/services.json')).status).toBe(404);
    expect(
      (await door.app.request(`${BASE}/v2/requests.json`, { method: 'POST', body: `x=${'x'.repeat(300_000)}` })).status,
    ).toBe(413);
  });
});

describe('a request', () => {
  test('is a case, once however often it is sent, and nobody is named in what comes out', async () => {
    const id = await sent();
    expect(id).toMatch(/^LD261124-\d{3}$/);
    // Read at once, before anything is made of it.
    expect(await one(id)).toMatchObject({
      status: 'open',
      service_code: 'CG25',
      description: expect.stringContaining('路灯不亮'),
    });
    expect(await sent()).toBe(id);
    const both = await Promise.all([sent({ description: '另一盏' }), sent({ description: '另一盏' })]);
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
    const shown = await one(id);
    expect(shown).toMatchObject({
      status: 'open',
      lat: 30.2800001,
      long: 120.1,
      agency_responsible: '综合信息指挥室',
    });
    const { text } = await look(`v2/requests.xml`);
    for (const hidden of ['13900001111', '张小样', 'xiaoyang', cases[0]?.id ?? '']) expect(text).not.toContain(hidden);
    expect((await look('v2/requests.xml')).body).toEqual(textsOf((await look('v2/requests.json')).body));
    expect((await look(`v2/tokens/${id}.json`)).body).toEqual([{ service_request_id: id, token: id }]);
  });

  test('is one by its client’s own number, however late it comes again; more of it is news', async () => {
    const mine = { 'attribute[fixmystreet_id]': '4711' };
    const id = await sent(mine);
    door.clock.now += 3 * 3_600_000;
    expect(await sent(mine)).toBe(id);
    expect(await sent({ ...mine, description: '路灯还是不亮，旁边一盏也灭了' })).toBe(id);
    await door.settles();
    expect(await door.cases()).toHaveLength(1);
    const [c] = await door.cases();
    const timeline = await door.store.timeline(c?.id ?? ('' as never));
    expect(JSON.stringify(timeline)).toContain('旁边一盏也灭了');
    // Without such a number the same words after ten minutes are another request.
    const first = await sent();
    door.clock.now += 11 * 60_000;
    expect(await sent()).not.toBe(first);
  });

  test('comes in every form that clients send', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...FILLED, api_key: OLD_KEY, description: '多段的' }))
      form.set(name, value);
    form.set('media', new Blob(['not read'], { type: 'image/jpeg' }), 'x.jpg');
    expect((await send(form)).status).toBe(200);
    const json = {
      api_key: API_KEY,
      service_code: 'CG25',
      lat: 30.28,
      long: 120.1,
      attribute: { kind: '路灯' },
      media_url: ['https://img.example.com/1.jpg'],
    };
    expect((await send(JSON.stringify(json), 'v2/requests.json', { 'content-type': 'application/json' })).status).toBe(
      200,
    );
    const query = await send(
      'service_code=CG25&address_string=x',
      `v2/requests.xml?api_key=${API_KEY}&jurisdiction_id=wenxin.example.cn`,
    );
    expect([query.status, query.body]).toEqual([
      200,
      [{ service_request_id: expect.any(String), service_notice: expect.stringContaining('个工作日'), account_id: '' }],
    ]);
    expect((await send({ ...FILLED, address_string: '', lat: '', long: '', address_id: 'A-7' })).status).toBe(200);
  });

  test('is refused with what is wrong', async () => {
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
      const got = await send(said, 'v2/requests.json', type ? { 'content-type': type } : {});
      expect([said, got.status]).toEqual([said, status]);
      expect(got.body).toEqual([{ code: status, description: expect.any(String) }]);
    }
    await door.settles();
    expect(await door.cases()).toEqual([]);
    expect((await door.store.sourceContacts()).find(({ source }) => source === 'georeport')?.refused).toBeGreaterThan(
      0,
    );
  });

  test('to try is kept nowhere and rings nobody', async () => {
    const { status, body } = await send(FILLED, 'test/v2/requests.json');
    expect([status, body[0].service_request_id]).toEqual([200, expect.stringMatching(/^TEST-CG25-/)]);
    expect((await look(`test/v2/requests/${body[0].service_request_id}.json`)).body[0]).toMatchObject({
      service_code: 'CG25',
      status: 'open',
    });
    expect((await send({ ...FILLED, service_code: '' }, 'test/v2/requests.json')).status).toBe(400);
    await door.settles();
    expect(await door.cases()).toEqual([]);
    expect((await look('v2/requests.json')).body).toEqual([]);
  });

  test('more than its source may send in a minute are to be sent again', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 310; n++) statuses.add((await look('v2/services/CG25.json')).status);
    expect([...statuses]).toEqual([200, 429]);
    door.clock.now += 60_000;
    expect((await look('v2/services/CG25.json')).status).toBe(200);
  });
});

describe('how a request stands', () => {
  let keys = 0;
  const does = async (id: string, who: string, command: Record<string, unknown> & { do: string }) => {
    door.clock.now += 60_000;
    const c = (await door.cases()).find(({ origin }) => origin.outsideNumber === id);
    if (!c) throw new Error('no case');
    expect([command.do, await doTo(door, c.id, idOf(who), command, `o-${++keys}`)]).toEqual([command.do, 'done']);
    await door.settles();
  };
  const pressed = async (id: string, press: 'order-answer-send' | 'order-answer-drop') => {
    const draft = (await door.store.receiptsOf('georeport', id)).at(-1);
    const action = {
      do: press,
      source: 'georeport',
      number: id,
      seq: draft?.seq,
      ...(press === 'order-answer-send' ? { photos: true } : {}),
    };
    await receive(click(idOf('指挥室派遣员'), action), door.world);
    await door.settles();
  };
  const declined = { do: 'decline', reason: 'other-channel', channel: '请打 13900003333 找产权单位', text: null };

  test('is said by what was let go: the answer only when the desk presses, and its updates with it', async () => {
    const id = await sent();
    const other = await sent({ service_code: 'CG21', 'attribute[kind]': '', description: '车停在盲道上' });
    await door.settles();
    const from = door.clock.now;
    await does(id, '指挥室派遣员', declined);
    expect(await one(id)).toMatchObject({ status: 'open', status_notes: '已收下' });
    expect(await one(other)).toMatchObject({
      status: 'open',
      status_notes: '已派到综合行政执法队',
      agency_responsible: '综合行政执法队',
    });
    door.clock.now += 60_000;
    await pressed(id, 'order-answer-send');
    const over = await one(id);
    expect(over).toMatchObject({ status: 'closed', updated_datetime: expect.stringContaining('+08:00') });
    expect(over.status_notes).toContain('另有专门渠道受理');
    expect(over.status_notes).not.toContain('13900003333');
    const ids = async (query: string) =>
      ((await look(`v2/requests.json?${query}`)).body as Row[]).map((row) => row.service_request_id);
    expect(await ids('status=closed')).toEqual([id]);
    expect(await ids('status=open')).toEqual([other]);
    expect(await ids('service_code=CG21')).toEqual([other]);
    expect(await ids(`service_request_id=${id},${other},LD000000-000&status=open`)).toEqual([other, id]);
    expect(await ids('page_size=1&page=2')).toEqual([id]);
    const span = `start_date=${encodeURIComponent(new Date(from).toISOString())}&end_date=${encodeURIComponent(new Date(door.clock.now).toISOString())}`;
    const updates = (await look(`v2/servicerequestupdates.json?${span}`)).body as Row[];
    expect(updates.flatMap((one) => (one.service_request_id === id ? one.status : []))).toEqual(['open', 'closed']);
    expect(updates.at(-1)).toMatchObject({
      service_request_id: id,
      status: 'closed',
      updated_datetime: over.updated_datetime,
    });
    const later = encodeURIComponent(new Date(door.clock.now + 1000).toISOString());
    expect((await look(`v2/servicerequestupdates.xml?start_date=${later}`)).body).toEqual([]);
  });

  test('is over without words where the desk keeps its answer to itself', async () => {
    const id = await sent();
    await door.settles();
    await does(id, '指挥室派遣员', declined);
    await pressed(id, 'order-answer-drop');
    expect(await one(id)).toMatchObject({ status: 'closed', status_notes: '不受理' });
  });

  test('more of it comes from its client, once; of another’s nothing', async () => {
    const id = await sent();
    await door.settles();
    const said = {
      service_request_id: id,
      update_id: 'c-1',
      status: 'OPEN',
      updated_datetime: '2026-11-24T02:00:00Z',
      description: '还是不亮',
    };
    const first = await send(said, 'v2/servicerequestupdates.json');
    expect([first.status, first.body]).toEqual([200, [{ update_id: expect.stringMatching(/^LD/) }]]);
    expect((await send(said, 'v2/servicerequestupdates.json')).body).toEqual(first.body);
    await door.settles();
    const [c] = await door.cases();
    expect(
      JSON.stringify(await door.store.timeline(c?.id ?? ('' as never))).match(/还是不亮/g)?.length,
    ).toBeGreaterThan(0);
    expect((await send({ ...said, service_request_id: 'LD000000-001' }, 'v2/servicerequestupdates.json')).status).toBe(
      404,
    );
    expect((await send({ ...said, update_id: '' }, 'v2/servicerequestupdates.xml')).status).toBe(400);
  });

  test('of what is kept secret nothing is said, not even that it is there', async () => {
    const id = await sent();
    await door.settles();
    await door.database.raw.exec(`UPDATE cases SET body = json_set(body, '$.reportedPerson', json('true'))`);
    expect((await look(`v2/requests/${id}.json`)).status).toBe(404);
    expect((await look('v2/requests.json')).body).toEqual([]);
    expect((await look('v2/servicerequestupdates.json')).body).toEqual([]);
  });
});

test('whatever is sent or asked for is never answered as our fault, and always in a form that can be read', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('', 'CG25', API_KEY, '30.2', '2026-11-24', '\u0000'),
  );
  const name = fc.constantFrom(
    ...Object.keys(FILLED),
    'api_key',
    'jurisdiction_id',
    'status',
    'page',
    'start_date',
    'service_request_id',
    'update_id',
    'attribute[x][]',
    'media_url[]',
  );
  const pairs = fc.array(fc.tuple(name, word), { maxLength: 12 });
  const path = fc.oneof(
    fc.constantFrom(
      'v2/requests',
      'v2/requests.json',
      'v2/services/x',
      'v2/servicerequestupdates.json',
      'test/v2/requests.xml',
      'discovery',
      'v2/tokens/x.json',
    ),
    fc.string({ maxLength: 12 }).map((said) => `v2/${encodeURIComponent(said)}`),
  );
  const type = fc.constantFrom(
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json',
    'text/plain',
    '',
  );
  await fc.assert(
    fc.asyncProperty(pairs, path, type, fc.boolean(), async (said, to, contentType, right) => {
      door.clock.now += 2_000;
      const params = new URLSearchParams([...said, ...(right ? [['api_key', API_KEY] as [string, string]] : [])]);
      const answers = [
        await door.app.request(`${BASE}/${to}?${params}`),
        await door.app.request(`${BASE}/${to}`, {
          method: 'POST',
          body: params.toString(),
          headers: { 'content-type': contentType },
        }),
      ];
      for (const answer of answers) {
        expect(answer.status).toBeLessThan(500);
        const text = await answer.text();
        if (answer.headers.get('content-type')?.includes('json')) JSON.parse(text);
        else readXml(text);
      }
    }),
    { numRuns: 200 },
  );
});
