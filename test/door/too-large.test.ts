import { once } from 'node:events';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { MAX_BODY } from '../../src/feishu/door.ts';
import { envelope, posted, signed } from './events.ts';
import { NOW, servedDoor } from './open-door.ts';

const { door, server } = servedDoor();

/** Posts `pieces` over a socket, in chunks without a length unless the headers give one, and resolves with the status. */
async function pour(pieces: Iterable<string>, headers: Record<string, string>): Promise<number | undefined> {
  const to = request({ port: server().port, path: '/feishu/events', method: 'POST', headers });
  // The host may answer and hang up while we still pour.
  to.on('error', () => {});
  const answered = once(to, 'response');
  for (const piece of pieces) to.write(piece);
  to.end();
  const [response] = await answered;
  response.resume();
  return response.statusCode;
}

const sent = () => {
  const { body, headers } = posted(envelope('unknown', { padding: 'x'.repeat(MAX_BODY / 2) }), NOW);
  return { body: String(body), headers };
};
const chunksOf = (text: string) => text.match(/.{1,60000}/gs) ?? [];

test('a large body within the limit is taken, by length and in chunks', async () => {
  const { body, headers } = sent();
  expect(await pour([body], { ...headers, 'content-length': String(body.length) })).toBe(200);
  expect(await pour(chunksOf(body), headers)).toBe(200);
});

test('a body over the limit is answered 413, by length and in chunks, however well signed', async () => {
  const { body, headers } = signed('x'.repeat(MAX_BODY + 1), NOW);
  expect(await pour([String(body)], { ...headers, 'content-length': String(body.length) })).toBe(413);
  expect(await pour(chunksOf(String(body)), headers)).toBe(413);
  expect(door().rows()).toBe(0);
});

test('the door still opens afterwards', async () => {
  expect((await door().post(posted(envelope('unknown', {}), NOW))).status).toBe(200);
});
