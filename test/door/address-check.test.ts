import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENVIRONMENT, posted, sealed } from './events.ts';
import { type Door, NOW, openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const check = { type: 'url_verification', challenge: 'c-123', token: ENVIRONMENT.FEISHU_VERIFICATION_TOKEN };
const unsigned = (body: string) => ({ body, headers: { 'content-type': 'application/json' } });

test('the address check is answered without a signature, as Feishu sends it', async () => {
  const answer = await door.post(unsigned(sealed(check)));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ challenge: 'c-123' });
});

test('and with one', async () => {
  const answer = await door.post(posted(check, NOW));
  expect(await answer.json()).toEqual({ challenge: 'c-123' });
});

test.each([
  ['the wrong token', { ...check, token: 'another token' }],
  ['no token', { type: check.type, challenge: check.challenge }],
  ['another type', { ...check, type: 'event_callback' }],
  ['a challenge that is no text', { ...check, challenge: 1 }],
  ['a challenge too long to echo', { ...check, challenge: 'c'.repeat(513) }],
])('an address check with %s is turned away', async (_, wrong) => {
  const answer = await door.post(unsigned(sealed(wrong)));
  expect(answer.status).toBe(401);
  expect(JSON.stringify(await answer.json())).not.toContain('c-123');
});

test('an address check in the clear is turned away: an Encrypt Key is always configured', async () => {
  const answer = await door.post(unsigned(JSON.stringify(check)));
  expect(answer.status).toBe(401);
});

test('a large unsigned body is not even looked at', async () => {
  const answer = await door.post(unsigned(sealed({ ...check, padding: 'x'.repeat(5000) })));
  expect(answer.status).toBe(401);
});
