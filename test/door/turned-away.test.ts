import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENVIRONMENT, envelope, type Posted, posted, question, sealed, signed } from './events.ts';
import { type Door, NOW, openDoor } from './open-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const WORDS = '楼下烧烤店油烟太大谁管 13812345678';
const asked = () => question(WORDS);
const body = () => sealed(asked());
const without = ({ body, headers }: Posted, name: string): Posted => ({
  body,
  headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
});
const withHeader = ({ body, headers }: Posted, name: string, value: string): Posted => ({
  body,
  headers: { ...headers, [name]: value },
});
const HOURS = 3600;

const REFUSED: [string, number, () => Posted][] = [
  ['forged under another key', 401, () => signed(sealed(asked(), 'other'), NOW, { key: 'other' })],
  ['signed for another body', 401, () => ({ ...posted(asked(), NOW), body: body() })],
  ['with one byte changed', 401, () => ({ ...posted(asked(), NOW), body: body().replace(/.(?="\})/, '_') })],
  ['with its last byte cut off', 401, () => cut(posted(asked(), NOW))],
  ['with a signature of nothing', 401, () => withHeader(posted(asked(), NOW), 'X-Lark-Signature', '')],
  ['without its signature', 401, () => without(posted(asked(), NOW), 'X-Lark-Signature')],
  ['without its nonce', 401, () => without(posted(asked(), NOW), 'X-Lark-Request-Nonce')],
  ['without its timestamp', 401, () => without(posted(asked(), NOW), 'X-Lark-Request-Timestamp')],
  ['under a timestamp moved by hand', 401, () => withHeader(posted(asked(), NOW), 'X-Lark-Request-Timestamp', '1')],
  [
    'with a timestamp that is no number',
    401,
    () => withHeader(posted(asked(), NOW), 'X-Lark-Request-Timestamp', 'now'),
  ],
  ['older than 8 hours', 401, () => signed(body(), NOW, { age: 8 * HOURS + 1 })],
  ['from more than 5 minutes ahead', 401, () => signed(body(), NOW, { age: -5 * 60 - 1 })],
  ['with another verification token', 401, () => posted(envelope('a', {}, { token: 'other' }), NOW)],
  ['empty', 400, () => signed('', NOW)],
  ['not JSON', 400, () => signed('{"encrypt":', NOW)],
  ['not an object', 400, () => signed('["encrypt"]', NOW)],
  ['not encrypted', 400, () => signed(JSON.stringify(asked()), NOW)],
  ['encrypted under another key', 400, () => signed(sealed(asked(), 'other'), NOW)],
  ['encrypted, but no text', 400, () => signed('{"encrypt":7}', NOW)],
  ['encrypted, but cut short', 400, () => signed('{"encrypt":"P37w+VZImNgPEO1RBhJ6RtKl7n6z"}', NOW)],
  ['encrypted, but not JSON', 400, () => posted('hello world', NOW)],
  ['of schema 1.0', 400, () => posted({ uuid: 'u', type: 'event_callback', event: { type: 'message' } }, NOW)],
  ['of a schema to come', 400, () => posted({ ...asked(), schema: '3.0' }, NOW)],
  ['without a header', 400, () => posted({ schema: '2.0', event: {} }, NOW)],
  ['without an event id', 400, () => posted(envelope('a', {}, { event_id: '' }), NOW)],
  ['without an event', 400, () => posted({ ...asked(), event: null }, NOW)],
  ['a message without its id', 400, () => posted(envelope('im.message.receive_v1', { message: {} }), NOW)],
  ['a click without its operator', 400, () => posted(envelope('card.action.trigger', { action: { value: {} } }), NOW)],
  ['a menu without its key', 400, () => posted(envelope('application.bot.menu_v6', { operator: {} }), NOW)],
];

const cut = ({ body, headers }: Posted): Posted => ({ headers, body: String(body).slice(0, -1) });

test.each(REFUSED)('a request %s is answered %i, with one log line, and leaves nothing', async (_, status, request) => {
  const lines = door.lines.length;
  const answer = await door.post(request());
  expect(answer.status).toBe(status);
  expect(await answer.json()).toHaveProperty('error');
  expect(door.lines.slice(lines)).toHaveLength(1);
  expect(door.rows()).toBe(0);
});

test.each([
  ['8 hours old', 8 * HOURS],
  ['5 minutes ahead', -5 * 60],
])('a request %s is still taken', async (_, age) => {
  expect((await door.post(signed(sealed(envelope('unknown', {})), NOW, { age }))).status).toBe(200);
});

test('milliseconds in the timestamp are understood', async () => {
  const sent = signed(sealed(envelope('unknown', {})), NOW * 1000);
  expect((await door.post(sent)).status).toBe(200);
  const stale = signed(sealed(envelope('unknown', {})), (NOW - 9 * HOURS * 1000) * 1000);
  expect((await door.post(stale)).status).toBe(401);
});

test('no line about a refused request says what was in it, or a secret', () => {
  const all = door.lines.join('\n');
  expect(door.lines.length).toBeGreaterThan(REFUSED.length);
  for (const secret of [...Object.values(ENVIRONMENT), '13812345678', '油烟', 'ou_person', 'on_person', 'oc_alone']) {
    expect(all).not.toContain(secret);
  }
});
