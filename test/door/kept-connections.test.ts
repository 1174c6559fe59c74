import { afterEach, beforeEach, expect, test } from 'vitest';
import { overKeptConnections } from '../../src/feishu/kept-connections.ts';
import { createMessenger } from '../../src/feishu/mouth.ts';
import { transportOver } from '../../src/feishu/transport.ts';
import { aChat } from '../harness/ids.ts';
import { type Answer, type Answering, type Called, openAnswering } from './answering.ts';

// On Node messages do not go over fetch: what is said and what is understood of the answer is the same.

let platform: Answering;
let answer: (called: Called) => Answer;
const called: Called[] = [];
beforeEach(async () => {
  called.splice(0);
  answer = () => ({ body: { code: 0, data: { message_id: 'om_1', chat_id: 'oc_1' } } });
  platform = await openAnswering((one) => {
    called.push(one);
    return answer(one);
  });
});
let open = true;
afterEach(async () => {
  if (open) await platform.close();
  open = true;
});

const WAYS = [undefined, transportOver(overKeptConnections)] as const;
/** What both ways of saying the same come to. */
async function bothWays() {
  const came = [];
  for (const way of WAYS) {
    called.splice(0);
    const sent = createMessenger(platform.config, Date.now, way).send(
      { chatId: aChat('oc_1') },
      { words: '在' },
      'u-1',
    );
    const told = await sent.catch(({ name, message, code, remedy, afterMs, gone }) => ({
      name,
      message,
      code,
      remedy,
      afterMs,
      gone,
    }));
    came.push({ told, said: called.map(({ method, path, body }) => [method, path, body]) });
  }
  return came;
}

test('a message is said in the same bytes, and its answer understood alike', async () => {
  const [byFetch, kept] = await bothWays();
  expect(kept).toEqual(byFetch);
  expect(kept?.told).toEqual({ messageId: 'om_1', chatId: 'oc_1' });
});

test.each<[string, Answer]>([
  ['the bot is not in the chat', { status: 400, body: { code: 230002, msg: 'not in chat' } }],
  ['a code under 200', { body: { code: 230020, msg: 'too often' } }],
  ['too often, with a reset', { status: 429, body: { code: 99991400 }, headers: { 'x-ogw-ratelimit-reset': '7' } }],
  ['no JSON', { status: 502, body: '<html>bad gateway</html>' }],
])('a refusal is the same fault: %s', async (_, refusal) => {
  answer = () => refusal;
  const [byFetch, kept] = await bothWays();
  expect(kept).toEqual(byFetch);
  expect(kept?.told).toMatchObject({ name: 'PlatformFault' });
});

test('where nobody listens both say so, and that it is worth another try', async () => {
  await platform.close();
  open = false;
  for (const { told } of await bothWays())
    expect(told).toMatchObject({
      name: 'PlatformFault',
      remedy: 'retry',
      message: expect.stringContaining('ECONNREFUSED'),
    });
});
