import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_BODY } from '../../src/feishu/door.ts';
import { TOLERANCE_MS } from '../../src/webhooks/signature.ts';
import { type InDoor, OLD_SECRET, openDoor, PATH } from './a-door.ts';
import { aSending } from './a-sending.ts';

let door: InDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const order = (id: string, more: Record<string, unknown> = {}) => aSending({ ...more, external: { id } });
const events = () => Number(door.database.raw.prepare('SELECT count(*) AS n FROM order_events').get()?.n);

describe('the door for signed orders', () => {
  test('answers 202 with our number at once, before anything is made of it', async () => {
    const { status, body } = await door.sends(order('D-1'));
    expect(status).toBe(202);
    expect(body).toEqual({ number: expect.stringMatching(/^LD261124-\d{3}$/), again: false });
    expect(await door.cases()).toEqual([]);
  });

  test('answers the same again with the same number, by their id and by what it says', async () => {
    const first = await door.sends(order('D-2'), { id: 'same' });
    const before = events();
    const again = await door.sends(order('D-2'), { id: 'same' });
    const anotherId = await door.sends(order('D-2'), { id: 'other' });
    for (const { status, body } of [again, anotherId])
      expect([status, body]).toEqual([202, { number: first.body.number, again: true }]);
    expect(events()).toBe(before);
  });

  test('refuses something else under an id that was used: it is not lost without a word', async () => {
    await door.sends(order('D-6'), { id: 'used' });
    const before = events();
    for (const other of [order('D-7'), aSending({ external: { id: 'D-6', revision: 2 } })]) {
      const { status, body } = await door.sends(other, { id: 'used' });
      expect([status, body.error, body.field]).toEqual([400, 'id-used', 'webhook-id']);
    }
    expect(events()).toBe(before);
  });

  test('lets both secrets in while they change, and nothing that is not signed so', async () => {
    expect((await door.sends(order('D-3'), { secret: OLD_SECRET })).status).toBe(202);
    const before = events();
    const wrong = await door.sends(order('D-4'), { secret: `whsec_${btoa('a secret of somebody else here')}` });
    expect([wrong.status, wrong.body.error]).toEqual([401, 'wrong-signature']);
    expect(wrong.body.why).toMatch(/签名不对.* \/ the signature is wrong/);
    for (const off of [-TOLERANCE_MS - 1000, TOLERANCE_MS + 1000]) {
      const stale = await door.sends(order('D-4'), { at: door.clock.now + off });
      expect([stale.status, stale.body.error]).toEqual([401, 'stale-signature']);
    }
    expect((await door.post('/in/platform', JSON.stringify(order('D-4')))).body.error).toBe('unsigned-signature');
    expect((await door.post('/in/nobody', '{}')).status).toBe(404);
    expect((await door.post(`/in/platform/${PATH}`, '{}')).status).toBe(404);
    expect(events()).toBe(before);
  });

  test('takes no more than 256 KB, whether it says so or not', async () => {
    const long = `{"x":"${'x'.repeat(MAX_BODY)}"}`;
    expect((await door.sends(long)).status).toBe(413);
    const parts = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < 300; at++) controller.enqueue(new Uint8Array(1024).fill(32));
        controller.close();
      },
    });
    const init = { method: 'POST', body: parts, duplex: 'half', headers: { 'transfer-encoding': 'chunked' } };
    expect((await door.app.request('/in/platform', init as RequestInit)).status).toBe(413);
  });

  test('says of what is no order which field and how it should be', async () => {
    expect((await door.sends('{')).body).toMatchObject({ error: 'not-json' });
    expect((await door.sends('[1]')).body).toMatchObject({ error: 'not-an-order' });
    const { status, body } = await door.sends(order('D-5', { time: 'soon' }));
    expect([status, body.field]).toEqual([400, 'time']);
    expect(body.why).toContain('2026-12-03T17:30:00+08:00');
  });

  test('is shut for a minute to whoever sends too much', async () => {
    door.clock.now += 60_000;
    const answers = await Promise.all(Array.from({ length: 70 }, (_, n) => door.sends(order(`F-${n}`))));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(60);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    door.clock.now += 60_000;
    expect((await door.sends(order('F-69'))).status).toBe(202);
  });

  test('counts who was turned away: a few one by one, more of them every ten seconds', async () => {
    const refused = async () => (await door.store.sourceContacts()).find(({ source }) => source === 'platform');
    door.clock.now += 24 * 3_600_000;
    const knocks = async (times: number) => {
      for (let n = 0; n < times; n++)
        await door.sends(order('X'), { secret: `whsec_${btoa('a secret of somebody else here')}` });
    };
    await knocks(3);
    expect(await refused()).toMatchObject({ refused: 3, why: expect.stringContaining('签名不对') });
    await knocks(22);
    expect((await refused())?.refused).toBe(20);
    door.clock.now += 11_000;
    await door.sends('{');
    expect(await refused()).toMatchObject({ refused: 26, why: expect.stringContaining('JSON') });
  });
});

describe('the door for orders nobody signs', () => {
  test('opens to the secret path from a listed address alone', async () => {
    door.clock.now += 60_000;
    expect((await door.calls(order('H-1'))).status).toBe(202);
    expect((await door.calls(order('H-2'), { path: 'another' })).status).toBe(404);
    expect((await door.calls(order('H-2'), { peer: '10.2.0.1' })).body.error).toBe('not-from-here');
    expect((await door.calls(order('H-2'), { peer: 'unknown' })).status).toBe(403);
    expect((await door.post('/in/hotline', '{}')).status).toBe(404);
    // Nobody's word is taken for where they are, where no proxy is trusted.
    const forged = await door.post(`/in/hotline/${PATH}`, JSON.stringify(order('H-2')), {
      'x-test-peer': '1.2.3.4',
      'x-forwarded-for': '10.1.2.3',
    });
    expect(forged.status).toBe(403);
  });
});

test('whatever is sent, signed or not, is never answered as our fault', async () => {
  const shapes = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.json({ maxDepth: 40 }));
  const headers = fc.dictionary(
    fc.constantFrom('webhook-id', 'webhook-timestamp', 'webhook-signature', 'content-type', 'x-forwarded-for'),
    fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
  );
  await fc.assert(
    fc.asyncProperty(shapes, headers, async (body, more) => {
      door.clock.now += 2_000;
      expect((await door.sends(body)).status).toBeLessThan(500);
      expect((await door.post('/in/platform', body, more)).status).toBeLessThan(500);
      expect((await door.calls(body)).status).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
  await door.sends(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  expect((await door.sends(order('after'))).status).toBe(202);
});
