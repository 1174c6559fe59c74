import { expect, test } from 'vitest';
import { CITY, createPretendCity } from '../../sandbox/outside/pretend-city.ts';
import { rowsIn } from '../../src/open311/read-answer.ts';

test('the pretend city of the sandbox takes requests, answers how they stand, refuses and is down', () => {
  const city = createPretendCity(() => Date.parse('2026-11-24T10:00:00+08:00'));
  const form = (more: Record<string, string>) => new URLSearchParams({ api_key: CITY.key, ...more });
  const asked = { service_code: CITY.service, description: '路灯 & 井盖', address_string: '德加小区' };
  const posted = city.answer('POST', '/requests.xml', form(asked));
  expect(rowsIn(posted.text, 'request')).toEqual([{ service_request_id: 'QC0001' }]);
  expect(city.requests[0]).toMatchObject({ description: '路灯 & 井盖', status: 'open' });
  city.says('QC0001', 'closed', '修好了');
  const [row] = rowsIn(city.answer('GET', '/requests/QC0001.xml', form({})).text, 'request') ?? [];
  expect(row).toMatchObject({
    status: 'closed',
    status_notes: '修好了',
    requested_datetime: '2026-11-24T10:00:00+08:00',
  });
  expect(city.answer('POST', '/requests.xml', form({ ...asked, api_key: 'x' })).status).toBe(403);
  expect(city.answer('POST', '/requests.xml', form({ ...asked, service_code: '1' })).status).toBe(404);
  expect(city.answer('GET', '/requests/none.xml', form({})).status).toBe(404);
  city.down = true;
  expect(city.answer('GET', '/requests/QC0001.xml', form({})).status).toBe(503);
});
