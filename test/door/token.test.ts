import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { createMessenger } from '../../src/feishu/mouth.ts';
import { ENVIRONMENT } from './events.ts';

let server: Server;
let now: number;
/** Tokens handed out so far, and those that the platform has revoked. */
let issued: number;
const revoked = new Set<string>();
/** The tokens that came with the calls. */
const came: string[] = [];

const bearer = (request: IncomingMessage) => (request.headers.authorization ?? '').replace(/^Bearer /, '');

beforeEach(async () => {
  issued = 0;
  now = Date.UTC(2026, 10, 24, 2);
  revoked.clear();
  came.splice(0);
  server = createServer((request, response) => {
    const answer = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    request.resume();
    if (request.url?.includes('tenant_access_token')) {
      issued += 1;
      return answer(200, { code: 0, tenant_access_token: `t-${issued}`, expire: 7200 });
    }
    came.push(bearer(request));
    if (revoked.has(bearer(request))) return answer(400, { code: 99991663, msg: 'Invalid access token' });
    if (request.url?.includes('/resources/')) return response.end('picture');
    answer(200, { code: 0, data: { message_id: 'om_1', chat_id: 'oc_1' } });
  });
  server.keepAliveTimeout = 0;
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const { app } = readConfig(ENVIRONMENT);
const open = () => {
  const domain = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return createMessenger({ app, domain }, () => now);
};
type Mouth = ReturnType<typeof open>;
const CALLS: [name: string, call: (mouth: Mouth, uuid: string) => Promise<unknown>][] = [
  ['a message', (mouth, uuid) => mouth.send({ chatId: 'oc_1' }, { words: '你好' }, uuid)],
  ['a picture', (mouth) => mouth.fetchImage('om_1', 'img_1')],
];

test.each(CALLS)(
  '%s: a token is used as long as it is good, and a new one taken when its time is over',
  async (_, call) => {
    const mouth = open();
    await call(mouth, 'one');
    await call(mouth, 'two');
    expect(came).toEqual(['t-1', 't-1']);
    now += 7200_000;
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
