import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMessenger } from '../../src/feishu/mouth.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import { type Answering, openAnswering } from './answering.ts';

let platform: Answering;
let now: number;
/** Tokens that the platform takes no more. */
const revoked = new Set<string>();
/** The tokens that came with the calls. */
const came: string[] = [];

beforeEach(async () => {
  now = Date.UTC(2026, 10, 24, 2);
  revoked.clear();
  came.splice(0);
  platform = await openAnswering(({ token, path }) => {
    came.push(token);
    if (revoked.has(token)) return { status: 400, body: { code: 99991663, msg: 'Invalid access token' } };
    return {
      body: path.includes('/resources/') ? 'picture' : { code: 0, data: { message_id: 'om_1', chat_id: 'oc_1' } },
    };
  });
});
afterEach(() => platform.close());

const open = () => createMessenger(platform.config, () => now);
type Mouth = ReturnType<typeof open>;
const CALLS: [name: string, call: (mouth: Mouth, uuid: string) => Promise<unknown>][] = [
  ['a message', (mouth, uuid) => mouth.send({ chatId: aChat('oc_1') }, { words: '你好' }, uuid)],
  ['a picture', (mouth) => mouth.fetchImage(aMessage('om_1'), 'img_1')],
];

test.each(CALLS)(
  '%s: a token is used as long as it is good, and a new one taken when its time is over',
  async (_, call) => {
    const mouth = open();
    await call(mouth, 'one');
    await call(mouth, 'two');
    expect(came).toEqual(['t-1', 't-1']);
    now += 7_200_000;
    await call(mouth, 'three');
    expect(came).toEqual(['t-1', 't-1', 't-2']);
  },
);

test.each(CALLS)(
  '%s: a token the platform has refused is not kept: the call is made once more with a new one',
  async (_, call) => {
    const mouth = open();
    await call(mouth, 'one');
    revoked.add('t-1');
    await call(mouth, 'two');
    await call(mouth, 'three');
    expect(came).toEqual(['t-1', 't-1', 't-2', 't-2']);
  },
);

test.each(CALLS)('%s: refused twice running, it is a fault and no third call', async (_, call) => {
  const mouth = open();
  for (const token of ['t-1', 't-2']) revoked.add(token);
  await expect(call(mouth, 'one')).rejects.toMatchObject({ name: 'PlatformFault', code: 99991663, remedy: 'retry' });
  expect(came).toEqual(['t-1', 't-2']);
});
