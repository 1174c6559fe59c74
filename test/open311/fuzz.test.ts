import fc from 'fast-check';
import { expect, test } from 'vitest';
import { API_KEY } from '../exchange/a-door.ts';
import { BASE, FILLED, openClient } from './a-client.ts';
import { readXml } from './read-xml.ts';

test('whatever is sent or asked for is never answered as our fault, and always in a form that can be read', async () => {
  const door = await openClient();
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
  door.close();
});
