import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, openClient, type Row } from './a-client.ts';

let door: Client;
beforeEach(async () => {
  door = await openClient();
});
afterEach(() => door.close());

/** Whoever has the case of a request does something of it. */
const does = async (id: string, who: string, command: Record<string, unknown> & { do: string }) => {
  const c = (await door.cases()).find(({ origin }) => origin.outsideNumber === id);
  if (!c) throw new Error('no case');
  await door.does(c, who, command);
};
const pressed = async (id: string, press: 'order-answer-send' | 'order-answer-drop') => {
  const seq = (await door.store.receiptsOf('georeport', id)).at(-1)?.seq;
  const photos = press === 'order-answer-send' ? { photos: true } : {};
  await door.pressed({ do: press, source: 'georeport', number: id, seq, ...photos });
};
const declined = { do: 'decline', reason: 'other-channel', channel: '请打 13900003333 找产权单位', text: null };

test('how a request stands is said by what was let go: the answer only when the desk presses, and its updates with it', async () => {
  const id = await door.sent();
  const other = await door.sent({ service_code: 'CG21', 'attribute[kind]': '', description: '车停在盲道上' });
  await door.settles();
  const from = door.clock.now;
  await does(id, '指挥室派遣员', declined);
  expect(await door.one(id)).toMatchObject({ status: 'open', status_notes: '已收下' });
  expect(await door.one(other)).toMatchObject({
    status: 'open',
    status_notes: '已派到综合行政执法队',
    agency_responsible: '综合行政执法队',
  });
  door.clock.now += 60_000;
  await pressed(id, 'order-answer-send');
  const over = await door.one(id);
  expect(over).toMatchObject({ status: 'closed', updated_datetime: expect.stringContaining('+08:00') });
  expect(over.status_notes).toContain('另有专门渠道受理');
  expect(over.status_notes).not.toContain('13900003333');
  const ids = async (query: string) =>
    ((await door.look(`v2/requests.json?${query}`)).body as Row[]).map((row) => row.service_request_id);
  expect(await ids('status=closed')).toEqual([id]);
  expect(await ids('status=open')).toEqual([other]);
  expect(await ids('service_code=CG21')).toEqual([other]);
  expect(await ids(`service_request_id=${id},${other},LD000000-000&status=open`)).toEqual([other, id]);
  expect(await ids('page_size=1&page=2')).toEqual([id]);
  const span = `start_date=${encodeURIComponent(new Date(from).toISOString())}&end_date=${encodeURIComponent(new Date(door.clock.now).toISOString())}`;
  const updates = (await door.look(`v2/servicerequestupdates.json?${span}`)).body as Row[];
  expect(updates.flatMap((one) => (one.service_request_id === id ? one.status : []))).toEqual(['open', 'closed']);
  expect(updates.at(-1)).toMatchObject({
    service_request_id: id,
    status: 'closed',
    updated_datetime: over.updated_datetime,
  });
  const later = encodeURIComponent(new Date(door.clock.now + 1000).toISOString());
  expect((await door.look(`v2/servicerequestupdates.xml?start_date=${later}`)).body).toEqual([]);
});

test('a request is over without words where the desk keeps its answer to itself', async () => {
  const id = await door.sent();
  await door.settles();
  await does(id, '指挥室派遣员', declined);
  await pressed(id, 'order-answer-drop');
  expect(await door.one(id)).toMatchObject({ status: 'closed', status_notes: '不受理' });
});

test('more of a request comes from its client, once; of another’s nothing', async () => {
  const id = await door.sent();
  await door.settles();
  const said = {
    service_request_id: id,
    update_id: 'c-1',
    status: 'OPEN',
    updated_datetime: '2026-11-24T02:00:00Z',
    description: '还是不亮',
  };
  const first = await door.send(said, 'v2/servicerequestupdates.json');
  expect([first.status, first.body]).toEqual([200, [{ update_id: expect.stringMatching(/^LD/) }]]);
  expect((await door.send(said, 'v2/servicerequestupdates.json')).body).toEqual(first.body);
  await door.settles();
  const [c] = await door.cases();
  const heard = c ? (await door.store.timeline(c.id)).filter(({ command }) => command.do === 'outsideNews') : [];
  expect(heard).toHaveLength(1);
  // A photo alone or that it is fixed, as FixMyStreet sends it: no words, and the name with a dash behind it.
  const photo = {
    ...said,
    update_id: 'c-2',
    description: '',
    first_name: '小样',
    last_name: '-',
    media_url: 'https://img.example.com/1.jpg',
  };
  door.pictures.set(photo.media_url, { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]) });
  expect((await door.send(photo, 'v2/servicerequestupdates.json')).status).toBe(200);
  await door.settles();
  expect(await door.record()).toContain('（没有写字）');
  expect((await door.cases())[0]?.photos).toEqual(['img_v3_own']);
  expect(
    (await door.send({ ...said, update_id: 'c-3', description: '', status: '' }, 'v2/servicerequestupdates.json'))
      .status,
  ).toBe(400);
  expect(
    (await door.send({ ...photo, update_id: 'c-4', description: '小样说还是不亮' }, 'v2/servicerequestupdates.json'))
      .status,
  ).toBe(200);
  await door.settles();
  expect(await door.record()).not.toContain('小样');
  expect(
    (await door.send({ ...said, service_request_id: 'LD000000-001' }, 'v2/servicerequestupdates.json')).status,
  ).toBe(404);
  expect((await door.send({ ...said, update_id: '' }, 'v2/servicerequestupdates.xml')).status).toBe(400);
});

test('of what is kept secret nothing is said, not even that it is there', async () => {
  const id = await door.sent();
  await door.settles();
  await door.database.raw.exec(`UPDATE cases SET body = json_set(body, '$.reportedPerson', json('true'))`);
  expect((await door.look(`v2/requests/${id}.json`)).status).toBe(404);
  expect((await door.look('v2/requests.json')).body).toEqual([]);
  expect((await door.look('v2/servicerequestupdates.json')).body).toEqual([]);
});
