import { afterEach, beforeEach, expect, test } from 'vitest';
import { BASE, type Client, openClient, type Row } from './a-client.ts';
import { textsOf } from './read-xml.ts';

let door: Client;
beforeEach(async () => {
  door = await openClient();
});
afterEach(() => door.close());

test('discovery, services and definitions say the same in both forms', async () => {
  for (const path of ['discovery', 'v2/services', 'v2/services/CG25', 'test/v2/services', 'test/v2/requests']) {
    const [xml, json] = [await door.look(`${path}.xml`), await door.look(`${path}.json`)];
    expect([xml.status, json.status, xml.type]).toEqual([200, 200, 'text/xml; charset=utf-8']);
    expect(xml.body).toEqual(textsOf(json.body));
  }
  // Whoever knows the endpoint alone finds it there.
  expect((await door.look('v2/discovery.json')).body).toEqual((await door.look('discovery.json')).body);
  const { endpoints, changeset } = (await door.look('discovery.json')).body;
  expect(changeset).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
  expect(endpoints.map(({ type, url }: Row) => [type, new URL(url ?? '').pathname])).toEqual([
    ['production', `${BASE}/v2`],
    ['test', `${BASE}/test/v2`],
  ]);
  const services: Row[] = (await door.look('v2/services.json?jurisdiction_id=')).body;
  expect(services.find(({ service_code }) => service_code === 'CG25')).toMatchObject({
    metadata: true,
    type: 'realtime',
    group: '城市管理',
  });
  // What is not marked public is not there at all.
  expect(services.some(({ service_code }) => service_code === 'ZA13')).toBe(false);
  expect((await door.look('v2/services/ZA13.json')).status).toBe(404);
  const { attributes } = (await door.look('v2/services/CG25.json')).body;
  expect(attributes[0]).toMatchObject({
    code: 'kind',
    datatype: 'singlevaluelist',
    order: 1,
    required: expect.any(Boolean),
  });
  expect(attributes.at(-1)).toMatchObject({ code: 'fixmystreet_id', required: false });
});

test('errors have the form of the standard, in the form asked for', async () => {
  const nowhere = await door.look('v2/requests/LD260101-999.xml');
  expect([nowhere.status, nowhere.body]).toEqual([404, [{ code: '404', description: expect.any(String) }]]);
  expect((await door.look('v2/nothing', { accept: 'application/json' })).body).toEqual([
    { code: 404, description: expect.stringContaining('not found') },
  ]);
  expect((await door.look('v2/services.json?jurisdiction_id=elsewhere.example')).status).toBe(404);
  expect((await door.look('v2/services.json?jurisdiction_id=wenxin.example.cn')).status).toBe(200);
  expect((await door.look('v2/requests.json?status=half')).status).toBe(400);
  expect((await door.app.request('/open311/platform/v2/services.json')).status).toBe(404);
  expect(
    (await door.app.request(`${BASE}/v2/requests.json`, { method: 'POST', body: `x=${'x'.repeat(300_000)}` })).status,
  ).toBe(413);
});
